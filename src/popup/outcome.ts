/** What came of what the person did in the popup last. */
import { signal } from '@preact/signals';

/** What was done, in words; '' for nothing. */
export const done = signal('');

/** Why nothing was switched or changed, in words. */
export const failure = signal<string | undefined>(undefined);
