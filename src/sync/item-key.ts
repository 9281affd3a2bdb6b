/**
 * The keys of items: a letter for how many buckets the roles are in, a digit for which, and for what stands beside an
 * item of a later version, this version's number.
 *
 * `w0` to `wv` are 32 buckets, `h0` to `hf` 16, `s` the settings; `w7.1` is what version 1 has to say where a later
 * version keeps `w7`. Keys that begin with `b` are beacons.
 */

/** 32 wherever all fits: one edit then rewrites less. */
export type BucketCount = 32 | 16;

const LETTERS: Record<BucketCount, string> = { 32: 'w', 16: 'h' };
const BESIDE = '.1';

export const SETTINGS_ITEM = 's';

/** The key of a bucket. */
export const bucketItem = (count: BucketCount, place: number) =>
  LETTERS[count] + place.toString(32);

/** The key of what stands beside a later version's item. */
export const besideItem = (key: string) => key + BESIDE;

export interface ItemKey {
  /** Settings have no place. */
  count?: BucketCount;
  place?: number;
  isBeside: boolean;
}

/** What an item's key says; undefined for keys of anything else. */
export function parseItemKey(key: string): ItemKey | undefined {
  const [, name = '', beside] = /^(s|w[0-9a-v]|h[0-9a-f])(\.1)?$/.exec(key) ?? [];
  const isBeside = beside !== undefined;
  if (name === '') return undefined;
  if (name === SETTINGS_ITEM) return { isBeside };
  const count = name.startsWith(LETTERS[32]) ? 32 : 16;
  return { count, place: Number.parseInt(name.slice(1), 32), isBeside };
}
