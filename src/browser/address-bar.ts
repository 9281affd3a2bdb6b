/** The address bar behind Hatrack's keyword: what it suggests while the person types, and what they chose. */
import type { Omnibox } from 'webextension-polyfill';
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
  first: SuggestionPiece[];
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

const described = (pieces: SuggestionPiece[]) =>
  isFirefox() ? plainText(pieces) : styledText(pieces);

/** Call it while the background starts, before anything is awaited. */
export function answerAddressBar({ typed, entered }: AddressBar): void {
  const answer = async (text: string, suggest: (results: Omnibox.SuggestResult[]) => void) => {
    const { first, others } = await typed(text);
    await browser.omnibox.setDefaultSuggestion({ description: described(first) });
    suggest(
      others.map(({ content, description }) => ({ content, description: described(description) })),
    );
  };
  // The person may press Enter right behind the keyword, before anything was typed.
  browser.omnibox.onInputStarted.addListener(() => void answer('', () => {}));
  browser.omnibox.onInputChanged.addListener((text, suggest) => void answer(text, suggest));
  browser.omnibox.onInputEntered.addListener((text, disposition) =>
    entered(text, places[disposition]),
  );
}
