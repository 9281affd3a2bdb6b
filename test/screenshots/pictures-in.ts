/** Walks to every wanted state in one language, and pictures each in every wanted scheme. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { speakLanguage } from '../english.ts';
import { Hatrack } from '../in-chromium/hatrack.ts';
import { chromeExtension } from '../tour/place.ts';
import { growToWhole, pictureOf, popupFits } from './camera.ts';
import { speakingOnly } from './one-language.ts';
import { type Scheme, showIn } from './schemes.ts';
import { type State, USUAL } from './state.ts';

export interface Order {
  wanted: readonly State[];
  schemes: readonly Scheme[];
  /** Where the pictures go: below it by language and scheme, named by their states. */
  folder: string;
}

/** Tells of each state as it goes. Resolves to whether every one could be come to. */
export async function picturesIn(language: string, order: Order): Promise<boolean> {
  speakLanguage(language);
  const extension = speakingOnly(language, chromeExtension);
  const hatrack = await Hatrack.start({ extension });
  let isWell = true;
  try {
    for (const state of order.wanted) {
      try {
        await picturesOf(state, hatrack, language, order);
        console.log(`${language} ${state.name}`);
      } catch (error) {
        isWell = false;
        console.log(`${language} ${state.name} could not be come to. ${error}`);
      }
    }
  } finally {
    await hatrack.close();
    rmSync(extension, { recursive: true });
  }
  return isWell;
}

async function picturesOf(
  { name, size = USUAL, isWhole, go }: State,
  hatrack: Hatrack,
  language: string,
  { schemes, folder }: Order,
): Promise<void> {
  await hatrack.reset();
  const page = await go(hatrack);
  try {
    if (!isPopup(page)) await page.setViewportSize(size);
    if (isWhole) await growToWhole(page, size);
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
