/** The text of an address bar suggestion: Chromium takes XML with three styles, Firefox plain text. */

export interface SuggestionPiece {
  text: string;
  /** `match` is what was searched for, `dim` what stands beside it. */
  style?: 'match' | 'dim';
}

/** XML knows no such characters, and one of them would cost Chromium the whole suggestion. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string) =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

export function styledText(pieces: readonly SuggestionPiece[]): string {
  return pieces
    .map(({ text, style }) => (style ? `<${style}>${escapeXml(text)}</${style}>` : escapeXml(text)))
    .join('');
}

export function plainText(pieces: readonly SuggestionPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
