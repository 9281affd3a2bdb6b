/**
 * What fits into a browser's account. Chrome and Firefox enforce the same numbers but count differently, so the larger
 * count holds: a list that fits by it fits in both.
 */

export type Items = Record<string, unknown>;

export interface Quota {
  /** Of all items together. */
  bytes: number;
  bytesPerItem: number;
  items: number;
}

/** Of `storage.sync`, as both browsers document and enforce it. */
export const SYNC_QUOTA: Quota = { bytes: 102_400, bytesPerItem: 8_192, items: 512 };

const encoder = new TextEncoder();
const utf8Length = (text: string) => encoder.encode(text).length;

/** Chrome writes `<` as six characters, `\u003C`, so that JSON can stand in a page. */
const chromeJson = (value: unknown) => (JSON.stringify(value) ?? '').replaceAll('<', '\\u003C');

/** An item as Chrome counts it: the key's UTF-8 and the value as JSON. */
export const chromeBytes = (key: string, value: unknown) =>
  utf8Length(key) + utf8Length(chromeJson(value));

/** An item's part of the whole object as JSON, which Firefox counts: quotes around the key, a colon and a comma. */
export const firefoxBytes = (key: string, value: unknown) =>
  utf8Length(JSON.stringify(key)) + utf8Length(JSON.stringify(value) ?? '') + 2;

/** The larger of both counts. */
export const itemBytes = (key: string, value: unknown) =>
  Math.max(chromeBytes(key, value), firefoxBytes(key, value));

/** The larger of both counts, braces included. */
export const totalBytes = (items: Items) =>
  Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 2);

/** Whether these items are all that a browser's account can hold, or less. */
export function fits(items: Items, quota = SYNC_QUOTA): boolean {
  const entries = Object.entries(items);
  return (
    entries.length <= quota.items &&
    entries.every(([key, value]) => itemBytes(key, value) <= quota.bytesPerItem) &&
    totalBytes(items) <= quota.bytes
  );
}

/** From this part of the quota on, the person is told. */
const NEARLY_FULL = 0.9;
/** What a role needs where there are too few to tell. */
const USUAL_ROLE_BYTES = 20;
const ENOUGH_TO_TELL = 100;

export interface Usage {
  bytes: number;
  /** Of the quota: 0.5 is half, and more than 1 is possible, since what others write is not held to it. */
  part: number;
  isNearlyFull: boolean;
  /** About how many roles like those that are there still find room. */
  moreRoles: number;
}

/** How full an account is that carries `roles` roles. */
export function usage(items: Items, roles: number, quota = SYNC_QUOTA): Usage {
  const bytes = totalBytes(items);
  const aRole = roles < ENOUGH_TO_TELL ? USUAL_ROLE_BYTES : bytes / roles;
  const part = bytes / quota.bytes;
  const moreRoles = Math.max(Math.floor((quota.bytes - bytes) / aRole), 0);
  return { bytes, part, isNearlyFull: part >= NEARLY_FULL, moreRoles };
}
