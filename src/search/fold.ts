/**
 * Folding: what people type and what a role says meet without accents, in small letters. Where a word begins inside another
 * (`ReadOnly`) a mark stays, for small letters alone would no longer tell.
 */

/** Stands in folded text where one word follows another without anything between. */
export const HUMP = 1;
const HUMP_MARK = String.fromCharCode(HUMP);
const HUMPS = /[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g;

const NOT_ASCII = /[^\t\n -~]/;
/** Accents, joiners and the selectors of emoji: nobody types them to find something. */
const UNTYPED = /[\u0300-\u036f\ufe0e\ufe0f]|\p{Cf}/gu;
const NEITHER_LETTER_NOR_SIGN = /[^\t\n -~\p{L}\p{M}\p{N}\p{S}]/gu;
const UNLIKE_LETTERS = /[ßẞæÆœŒøØłŁđĐðÐþÞıΣς]/g;
const likeLetters: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' },
  ...{ đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH', ı: 'i', Σ: 'σ', ς: 'σ' },
};

/** Takes the accents away; signs and spaces of other scripts become spaces, and capitals stay. */
export function plain(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(UNTYPED, '')
    .replace(UNLIKE_LETTERS, (letter) => likeLetters[letter] ?? letter)
    .replace(NEITHER_LETTER_NOR_SIGN, ' ');
}

/** Plain text in small letters, with marks where words begin within words. */
export const inSmallLetters = (plainText: string) =>
  plainText.replace(HUMPS, `$&${HUMP_MARK}`).toLowerCase();

export interface FoldedText {
  text: string;
  /** For each unit of the folded text where what it comes from begins in the text as shown. */
  places: number[];
}

/** Folds a text so that what is found in it can be shown in the original. */
export function foldWithPlaces(shown: string): FoldedText {
  const { text: plainText, places: origins } = plainWithPlaces(shown);
  const text = inSmallLetters(plainText);
  let passed = 0;
  const places = text.split('').map((unit) => origins[unit === HUMP_MARK ? passed : passed++] ?? 0);
  return { text, places };
}

function plainWithPlaces(shown: string): FoldedText {
  if (!NOT_ASCII.test(shown)) return { text: shown, places: [...shown.split('').keys()] };
  let text = '';
  const places: number[] = [];
  let place = 0;
  for (const letter of shown) {
    for (const unit of plain(letter).split('')) {
      text += unit;
      places.push(place);
    }
    place += letter.length;
  }
  return { text, places };
}
