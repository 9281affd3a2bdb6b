/** The address bar behind Hatrack's keyword: what it suggests while the person types, and what they chose. */
import type { Omnibox } from 'webextension-polyfill';
import { say } from '../i18n/say.ts';
import { browser } from './api.ts';
import { isFirefox } from './own-pages.ts';
import { plainText, type SuggestionPiece, styledText } from './suggestion-text.ts';
import type { Place } from './tabs.ts';

export interface Suggestion {
  /** What stands in the address bar once it is chosen, and what `entered` is told. */
  content: string;
  description: SuggestionPiece[];
}

export interface Suggestions {
  /** What Enter does with the text as typed. */
  first: Suggestion;
  others: Suggestion[];
}

export interface AddressBar {
  typed: (text: string) => Promise<Suggestions>;
  entered: (text: string, place: Place) => void;
}

const places: Record<Omnibox.OnInputEnteredDisposition, Place> = {
  currentTab: 'tab',
  newForegroundTab: 'new-tab',
  newBackgroundTab: 'background-tab',
};

type Suggest = (results: Omnibox.SuggestResult[]) => void;

/** Chromium's first line follows the text, and says itself what Enter does. */
async function showInChromium({ first, others }: Suggestions, suggest: Suggest): Promise<void> {
  await browser.omnibox.setDefaultSuggestion({ description: styledText(first.description) });
  suggest(others.map(({ content, description: d }) => ({ content, description: styledText(d) })));
}

function showInFirefox({ first, others }: Suggestions, suggest: Suggest): void {
  // Firefox shows this line as it was before the person typed the last letter, so it must be true of every text.
  browser.omnibox.setDefaultSuggestion({ description: say('addressBar_firstBelow') });
  const all = [first, ...others];
  suggest(all.map(({ content, description: d }) => ({ content, description: plainText(d) })));
}

/** Call it while the background starts, before anything is awaited. */
export function answerAddressBar({ typed, entered }: AddressBar): void {
  const show = isFirefox() ? showInFirefox : showInChromium;
  const answer = async (text: string, suggest: Suggest) => show(await typed(text), suggest);
  // The person may press Enter right behind the keyword, before anything was typed.
  browser.omnibox.onInputStarted.addListener(() => void answer('', () => {}));
  browser.omnibox.onInputChanged.addListener((text, suggest) => void answer(text, suggest));
  browser.omnibox.onInputEntered.addListener((text, disposition) =>
    entered(text, places[disposition]),
  );
}
