/** Says on a page why it could not be drawn and what to do, in the place of all that may stand there: none of it acts. */
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';

/** Puts that in the place of the page's content, as the notice that each page has a look for. The messages are there: no page begins without. */
export function sayPageFailure(error: unknown): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.role = 'alert';
  notice.append(say('extension_pageFailed', { reason: wordsOf(error) }));
  document.body.replaceChildren(notice);
}
