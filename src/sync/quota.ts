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
