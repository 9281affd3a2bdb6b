/** Why the store could not be read at all, for the page to say; undefined as long as it can. */
import { signal } from '@preact/signals';

export const storeFailure = signal<string | undefined>(undefined);
