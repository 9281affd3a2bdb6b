/**
 * What a page keeps for its own next opening: small texts, read at once and without waiting (`localStorage`). Nothing that
 * would be missed: the browser may clear them, and a private window may have none.
 */

/** The text kept under a key; undefined where there is none or the page may keep nothing. */
export function readPageText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, where the page may and there is room. What stands there already is not written to the disk again. */
export function keepPageText(key: string, text: string): void {
  try {
    if (localStorage.getItem(key) !== text) localStorage.setItem(key, text);
  } catch {
    // The page opens without it, a moment later.
  }
}
