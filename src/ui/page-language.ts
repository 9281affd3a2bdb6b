/** Tells the browser in which language a page is and which way its script runs: speech, line breaks and layout go by it. */
import { say } from '../i18n/say.ts';

/** Names language, direction and title of the page. Call it once as a page starts. */
export function namePage(page: Document = document): void {
  page.documentElement.lang = say('language');
  page.documentElement.dir = say('direction');
  const name = say('extension_name');
  // To be named once more takes the browser longer than to see that it is named so.
  if (page.title !== name) page.title = name;
}
