/**
 * What is not a role list at all, told in its own words: a picture, a web page, nothing. A complaint about a missing
 * bracket would send people looking in the wrong place.
 */

import { MAX_TEXT_LENGTH } from './limits.ts';
import { isBookmarkFile, isPageWithRoles } from './links/bookmarks.ts';
import type { EntryProblem } from './list-entry.ts';

/** How many code units from the start tell whether this is text. */
const SAMPLE_LENGTH = 10_000;
/** Decoding leaves U+FFFD for every byte that is no text. A list saved in an old encoding has a few in its names. */
const MOST_UNREADABLE = 0.1;

/** Why `text` cannot be a list, or undefined where it may be one. */
export function whyNoList(text: string): EntryProblem | undefined {
  const problem = (message: string, offset = 0) => ({ place: { offset, path: '' }, message });
  if (text.length > MAX_TEXT_LENGTH) {
    return problem(
      `This text has ${grouped(text.length)} characters; ${grouped(MAX_TEXT_LENGTH)} are the most. Split the list.`,
    );
  }
  const unreadable = findUnreadable(text);
  if (unreadable !== undefined) {
    return problem(
      'This is not text that Hatrack can read. Choose a role list, saved as text in UTF-8.',
      unreadable,
    );
  }
  const start = text.search(/\S/);
  if (start < 0) return problem('There is nothing here. Paste a role list, or choose a file.');
  const isPage = /^<(!doctype html|html|head|body|!--)/i.test(text.slice(start, start + 20));
  if (isPage && !isBookmarkFile(text) && !isPageWithRoles(text)) {
    return problem(
      'This is a web page, not a role list. Download the list itself; perhaps you must sign in first.',
      start,
    );
  }
  return undefined;
}

/** Where the first sign stands that these bytes were never text. */
function findUnreadable(text: string): number | undefined {
  const zero = text.indexOf('\0');
  if (zero >= 0) return zero;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const broken = sample.split('\uFFFD').length - 1;
  return broken > sample.length * MOST_UNREADABLE ? sample.indexOf('\uFFFD') : undefined;
}

const grouped = (count: number) => count.toLocaleString('en-US');
