/** The language of the browser's own pages, which tells the region as well: `en-GB`. */
import { browser } from './api.ts';

export const uiLanguage = (): string => browser.i18n.getUILanguage();
