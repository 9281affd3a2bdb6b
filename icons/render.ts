/**
 * Renders the extension's icons from their SVG sources.
 *
 * The idea: a role is a hat, and the extension is the rack. One hat, just put
 * on, sits tilted on the middle peg of a rail; the pegs beside it are free for
 * the next roles. The drawing is three shapes (hat, band, rack) on a tile.
 *
 * There are two sources, because a tilted hat turns to grey mush in 16 pixels:
 * `hatrack-16.svg` is fitted to the pixel grid, and `hatrack.svg` is the master
 * for every larger size.
 *
 * Run without arguments it writes the PNG files. With `--check` it writes
 * nothing, and exits with 1 if a PNG file is missing or is not what its source
 * renders to.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

interface Icon {
  readonly size: number;
  readonly source: string;
}

const ICONS: readonly Icon[] = [
  { size: 16, source: 'hatrack-16.svg' },
  { size: 32, source: 'hatrack.svg' },
  { size: 48, source: 'hatrack.svg' },
  { size: 96, source: 'hatrack.svg' },
  { size: 128, source: 'hatrack.svg' },
];

// Paths are resolved beside this file, so that the script works from any directory.
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const render = ({ size, source }: Icon): Promise<Buffer> => {
  const svg = readFileSync(pathOf(source), 'utf8');
  // The icons hold no text; leaving out the system's fonts keeps the output the same on every machine.
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  });
  return indexedPng(unmultiplied(resvg.render().pixels), size);
};

/** What is drawn comes with its colors multiplied by its alpha, and a PNG file wants them as they are. */
const unmultiplied = (pixels: Uint8Array): Uint8Array =>
  pixels.map((value, at) => {
    const alpha = pixels[at | 3] ?? 0;
    return (at & 3) === 3 || alpha === 0 ? value : Math.round((value * 255) / alpha);
  });

const readIfPresent = (name: string): Buffer | undefined => {
  try {
    return readFileSync(pathOf(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
};

const writeAll = async (): Promise<void> => {
  for (const icon of ICONS) {
    const name = `hatrack-${icon.size}.png`;
    writeFileSync(pathOf(name), await render(icon));
    console.log(`icons/${name} rendered from icons/${icon.source}`);
  }
};

const findProblems = async (): Promise<string[]> => {
  const problems: string[] = [];
  for (const icon of ICONS) {
    const name = `hatrack-${icon.size}.png`;
    const committed = readIfPresent(name);
    if (committed === undefined) {
      problems.push(`icons/${name} is missing.`);
    } else if (!committed.equals(await render(icon))) {
      problems.push(`icons/${name} differs from what icons/${icon.source} renders to.`);
    }
  }
  return problems;
};

const args = process.argv.slice(2);

if (args.length === 0) {
  await writeAll();
} else if (args.length === 1 && args[0] === '--check') {
  const problems = await findProblems();
  if (problems.length > 0) {
    console.error([...problems, 'Run "npm run icons" and commit the result.'].join('\n'));
    process.exitCode = 1;
  } else {
    console.log('The icons match their sources.');
  }
} else {
  // A mistyped option must not overwrite the files it was meant to check.
  console.error('Usage: tsx icons/render.ts [--check]');
  process.exitCode = 2;
}
