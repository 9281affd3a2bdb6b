/** Walks to every wanted state in every wanted language, and pictures each in every wanted scheme. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { speakLanguage } from '../english.ts';
import { Hatrack } from '../in-chromium/hatrack.ts';
import { chromeExtension, repository } from '../tour/place.ts';
import { growToWhole, pictureOf, popupFits } from './camera.ts';
import type { Wanted } from './command-line.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { speakingOnly } from './one-language.ts';
import { type Scheme, showIn } from './schemes.ts';
import { type State, USUAL } from './state.ts';
import { states } from './states.ts';

const folder = join(repository, 'screenshots');

/** Resolves to the states that could not be come to, each with the reason. */
export async function takeAllPictures({ languages, schemes, only }: Wanted): Promise<string[]> {
  const wanted = states.filter(
    ({ name }) => only.length === 0 || only.some((beginning) => name.startsWith(beginning)),
  );
  const failed: string[] = [];
  for (const language of languages) {
    failed.push(...(await picturesIn(language, wanted, schemes)));
  }
  writeContactSheet(
    folder,
    languages,
    states.map(({ name }) => name),
  );
  console.log(`Look at ${join(folder, 'index.html')}`);
  return failed;
}

async function picturesIn(
  language: string,
  wanted: readonly State[],
  schemes: readonly Scheme[],
): Promise<string[]> {
  speakLanguage(language);
  const extension = speakingOnly(language, chromeExtension);
  const hatrack = await Hatrack.start({ extension });
  const failed: string[] = [];
  try {
    for (const state of wanted) {
      const start = performance.now();
      await picturesOf(state, hatrack, schemes, language).catch((error: unknown) => {
        failed.push(`${language}/${state.name}: ${error}`);
      });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${language} ${state.name} ${seconds} s`);
    }
  } finally {
    await hatrack.close();
    rmSync(extension, { recursive: true });
  }
  return failed;
}

async function picturesOf(
  { name, size = USUAL, isWhole, go }: State,
  hatrack: Hatrack,
  schemes: readonly Scheme[],
  language: string,
): Promise<void> {
  await hatrack.reset();
  const page = await go(hatrack);
  if (!isPopup(page)) await page.setViewportSize(size);
  if (isWhole) await growToWhole(page, size);
  try {
    for (const scheme of schemes) {
      await showIn(page, scheme);
      if (isPopup(page)) await popupFits(page);
      const path = join(folder, language, scheme, `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await pictureOf(page));
    }
  } finally {
    await page.close();
  }
}

/** The popup has a connection of its own, and no viewport that was given to it. */
const isPopup = (page: Page) => page.viewportSize() === null;
