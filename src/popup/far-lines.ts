/**
 * Which lines' roles are out of reach from where one is signed in. Until the console tabs were asked, those that were out of
 * reach last time, so that rows stay where the popup's picture has them (`first-screen.ts`).
 */
import { computed } from '@preact/signals';
import { keepPageText, readPageText } from '../browser/page-storage.ts';
import { readReach } from '../store/role-lines.ts';
import { lines } from './listed-roles.ts';
import { signedIn, wasAsked, whyNotHere } from './reach.ts';

const FAR_KEY = 'popup-far';

/** Those of `RoleLines.reaches` from here whose roles cannot be switched to. */
const far = computed((): readonly string[] => {
  if (!wasAsked.value) return (readPageText(FAR_KEY) ?? '').split('\n');
  if (!signedIn.value) return [];
  return (lines.value?.reaches ?? []).filter((reach) => whyNotHere(readReach(reach)));
});

/** Keeps for the next opening what is out of reach, but not from where. */
export const keepFar = () => keepPageText(FAR_KEY, far.peek().join('\n'));

/** Tells of a line whether its role cannot be switched to from here; undefined where each of them can. */
export const isFar = computed(() => {
  const { reaches = [], reachOf } = lines.value ?? {};
  const known = new Set(far.value);
  const isOut = reaches.map((reach) => known.has(reach));
  return reachOf && isOut.includes(true)
    ? (line: number) => isOut[reachOf[line] as number] === true
    : undefined;
});
