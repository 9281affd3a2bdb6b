/** Takes the published pictures, and writes those that have changed, as small as can be. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Hatrack } from '../in-chromium/hatrack.ts';
import { chromeExtension, repository } from '../tour/place.ts';
import { type Published, published } from './published.ts';
import { readPng, smaller } from './smaller-png.ts';

/** Scroll bars look otherwise on every system, and here like on none. */
const USUAL = ['--hide-scrollbars'];
/** The screen grows as its pixels shrink: a popup is never larger than the screen allows. */
const FINE = [...USUAL, '--force-device-scale-factor=2', '--screen-info={3840x2160}'];

/** Tells of each picture as it goes. */
export async function publish(): Promise<void> {
  await publishIn(
    USUAL,
    published.filter(({ isFine }) => !isFine),
  );
  await publishIn(
    FINE,
    published.filter(({ isFine }) => isFine),
  );
}

async function publishIn(args: string[], wanted: readonly Published[]): Promise<void> {
  const hatrack = await Hatrack.start({ extension: chromeExtension, args });
  try {
    for (const { file, take } of wanted) {
      await hatrack.reset();
      const words = await keep(join(repository, 'docs', file), await take(hatrack));
      console.log(`docs/${file} ${words}`);
    }
  } finally {
    await hatrack.close();
  }
}

async function keep(path: string, png: Buffer): Promise<string> {
  const isSame = existsSync(path) && isDeepStrictEqual(readPng(readFileSync(path)), readPng(png));
  if (isSame) return 'is as it was.';
  const packed = await smaller(png);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, packed);
  return `has changed: ${packed.length} bytes.`;
}
