/** Hatrack's options page as a person walks it, found by the names on the screen alone. */
import type { Page } from 'playwright';
import type { Chromium } from '../browsers/chromium.ts';
import { samplePath } from './sample.ts';

export type OptionsTab = 'roles' | 'import' | 'export' | 'settings';

export const openOptions = (chromium: Chromium, tab: OptionsTab): Promise<Page> =>
  chromium.openExtensionPage(`src/options/index.html#${tab}`);

const tabNames: Record<OptionsTab, string> = {
  roles: 'Roles',
  import: 'Import',
  export: 'Export',
  settings: 'Settings',
};

export const goToTab = (options: Page, tab: OptionsTab): Promise<void> =>
  options.getByRole('tab', { name: tabNames[tab] }).click();

export const chooseSample = (options: Page): Promise<void> =>
  options.getByLabel('Role list file').setInputFiles(samplePath);

export const pressPreview = (options: Page): Promise<void> =>
  options.getByRole('button', { name: 'Preview' }).click();

export const pressImport = (options: Page): Promise<void> =>
  options.getByRole('button', { name: 'Import', exact: true }).click();

/** What the preview counts, by the word beside each number. */
export async function previewCounts(options: Page): Promise<Record<string, number>> {
  const preview = options.getByRole('region', { name: 'Preview of the import' });
  const words = await preview.getByRole('term').allTextContents();
  const numbers = await preview.getByRole('definition').allTextContents();
  return Object.fromEntries(words.map((word, index) => [word, Number(numbers[index])]));
}

/** What the page says that it has done last. */
export const statusOf = async (options: Page): Promise<string> =>
  (await options.getByRole('status').textContent()) ?? '';
