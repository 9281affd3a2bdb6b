/**
 * The keys of items: a letter for how many buckets the roles are in, a number for which, and for what stands beside an
 * item of a later version, this version's number.
 *
 * `q0` to `q3v` are 128 buckets, `d0` to `d1v` 64, `w0` to `wv` 32, `h0` to `hf` 16, `s` the settings; `w7.1` is what
 * version 1 has to say where a later version keeps `w7`. Keys that begin with `b` are beacons.
 */

/** The more buckets, the less one edit rewrites; the fewer, the more roles fit. From many to few. */
export const BUCKET_COUNTS = [128, 64, 32, 16] as const;
export type BucketCount = (typeof BUCKET_COUNTS)[number];

const LETTERS: Record<BucketCount, string> = { 128: 'q', 64: 'd', 32: 'w', 16: 'h' };
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
  const [, name = '', beside] =
    /^(s|q[1-3]?[0-9a-v]|d1?[0-9a-v]|w[0-9a-v]|h[0-9a-f])(\.1)?$/.exec(key) ?? [];
  const isBeside = beside !== undefined;
  if (name === '') return undefined;
  const count = BUCKET_COUNTS.find((one) => name.startsWith(LETTERS[one]));
  if (count === undefined) return { isBeside };
  return { count, place: Number.parseInt(name.slice(1), 32), isBeside };
}

/** The fewest buckets that any of these keys is of: it has been seen that the list finds no room in more. */
export function countInUse(keys: Iterable<string>): BucketCount {
  const counts = new Set([...keys].map((key) => parseItemKey(key)?.count));
  return BUCKET_COUNTS.findLast((count) => counts.has(count)) ?? BUCKET_COUNTS[0];
}
