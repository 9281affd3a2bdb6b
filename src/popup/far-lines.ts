/**
 * Which lines' roles are out of reach from where one is signed in. Until the console tabs were asked, those that were out of
 * reach last time, so that rows stay where the popup's picture has them (`first-screen.ts`).
 */
import { computed } from '@preact/signals';
import { keepPageText, readPageText } from '../browser/page-storage.ts';
import { lines } from './listed-roles.ts';
import { signedIn, wasAsked, whyNotHere } from './reach.ts';

const FAR_KEY = 'popup-far';

/** A digit for each line: 1 where its role cannot be switched to from here. '' where nothing is known to stand in the way. */
const far = computed((): string => {
  const known = lines.value;
  if (!wasAsked.value) return readPageText(FAR_KEY) ?? '';
  if (!known || (signedIn.value?.bases ?? []).length === 0) return '';
  const digits = Array.from({ length: known.count }, (_, line) =>
    whyNotHere(known.role(line)) ? 1 : 0,
  );
  return digits.join('');
});

/** Keeps for the next opening what is out of reach, but not from where. */
export const keepFar = () => keepPageText(FAR_KEY, far.peek());

/** Which lines' roles cannot be switched to from here: 1 for each; undefined where nothing is known to stand in the way. */
export const farLines = computed(() =>
  far.value !== '' && far.value.length === lines.value?.count
    ? Uint8Array.from(far.value, Number)
    : undefined,
);
