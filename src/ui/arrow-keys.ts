/** Arrow keys in a page that runs from right to left: what comes next stands to the left there. */
import { say } from '../i18n/say.ts';

const TURNED: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** The key that does in a page from left to right what `key` does in this one. */
export const alongThePage = (key: string): string =>
  (say('direction') === 'rtl' && TURNED[key]) || key;
