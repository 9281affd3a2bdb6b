/**
 * What is not a role list at all, told in its own words: a picture, a web page, nothing. A complaint about a missing
 * bracket would send people looking in the wrong place.
 */

import { say } from '../i18n/say.ts';
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
    return problem(say('list_textTooLong', { length: text.length, most: MAX_TEXT_LENGTH }));
  }
  const unreadable = findUnreadable(text);
  if (unreadable !== undefined) {
    return problem(say('list_noText'), unreadable);
  }
  const start = text.search(/\S/);
  if (start < 0) return problem(say('list_nothing'));
  const isPage = /^<(!doctype html|html|head|body|!--)/i.test(text.slice(start, start + 20));
  if (isPage && !isBookmarkFile(text) && !isPageWithRoles(text)) {
    return problem(say('list_webPage'), start);
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
