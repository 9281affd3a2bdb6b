/** Tells the browser in which language a page is and which way its script runs: speech, line breaks and layout go by it. */
import { say } from '../i18n/say.ts';

/** Names language, direction and title of the page. Call it once as a page starts. */
export function namePage(page: Document = document): void {
  page.documentElement.lang = say('language');
  page.documentElement.dir = say('direction');
  page.title = say('extension_name');
}
