/** The settings, as a signal that follows the store. */
import { signal } from '@preact/signals';
import type { StorageArea } from '../browser/storage-area.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { defaultSettings, readSettings, type Settings, watchSettings } from '../store/settings.ts';
import { storeFailure } from './store-failure.ts';

export const settings = signal<Settings>(defaultSettings);

/** Begins to follow them, read from `area` first. Call it once a page. Resolves once they were read, or cannot be. */
export async function followSettings(area?: Pick<StorageArea, 'get'>): Promise<void> {
  watchSettings((changed) => {
    settings.value = changed;
  });
  try {
    settings.value = await readSettings(area);
  } catch (error) {
    storeFailure.value = wordsOf(error);
  }
}
