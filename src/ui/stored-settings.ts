/** The settings, as a signal that follows the store. */
import { signal } from '@preact/signals';
import { defaultSettings, readSettings, type Settings, watchSettings } from '../store/settings.ts';
import { wordsOf } from './background.ts';
import { storeFailure } from './store-failure.ts';

export const settings = signal<Settings>(defaultSettings);

/** Begins to follow them. Call it once a page. */
export function followSettings(): void {
  watchSettings((changed) => {
    settings.value = changed;
  });
  readSettings().then(
    (read) => {
      settings.value = read;
    },
    (error) => {
      storeFailure.value = wordsOf(error);
    },
  );
}
