/**
 * Has Hatrack speak the browser's language. A page, the background and a content script import this file before any other,
 * because its messages have to be there before anything is said.
 */
import { byPlace } from '../i18n/joined-texts.ts';
import { speak } from '../i18n/say.ts';
import { browser } from './api.ts';

speak(byPlace((key) => browser.i18n.getMessage(key)));
