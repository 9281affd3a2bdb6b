/**
 * HTML as the few tokens that bookmark files are made of: tags with their attributes, and the text between them. Nothing
 * of it is ever put into a page.
 */
import { decodeEntities } from './html-entities.ts';

export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'close'; name: string }
  | { kind: 'open'; name: string; attributes: HtmlAttributes };

/** Attributes by name in small letters, with the place of their values. */
export type HtmlAttributes = ReadonlyMap<string, { value: string; offset: number }>;

/** The tokens of `text`, in one walk. Comments and declarations are passed over. */
export function* htmlTokens(text: string): Generator<HtmlToken> {
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const end = start < 0 ? text.length : start;
    if (end > at) yield { kind: 'text', text: decodeEntities(text.slice(at, end)) };
    if (start < 0) return;
    if (text.startsWith('<!--', start)) {
      const close = text.indexOf('-->', start + 4);
      if (close < 0) return;
      at = close + 3;
      continue;
    }
    const tag = readTag(text, start);
    if (tag.token) yield tag.token;
    at = tag.token?.kind === 'open' ? afterCode(text, tag.token.name, tag.end) : tag.end;
  }
}

/** Scripts and styles hold no tags, whatever stands in them. */
function afterCode(text: string, name: string, at: number): number {
  if (name !== 'script' && name !== 'style') return at;
  const close = /<\/(?:script|style)\b/gi;
  close.lastIndex = at;
  return close.exec(text)?.index ?? text.length;
}

const SPACE = /\s/;
const NAME_END = /[\s/>=]/;

function readTag(text: string, start: number): { token?: HtmlToken; end: number } {
  const isClosing = text[start + 1] === '/';
  let at = start + (isClosing ? 2 : 1);
  if (!/[a-z]/i.test(text[at] ?? '')) {
    // A declaration ends with the next >; a lone < is text like any other.
    const close = /[!?]/.test(text[at] ?? '') ? text.indexOf('>', start) : start;
    return { end: close < 0 ? text.length : close + 1 };
  }
  const nameEnd = skipUntil(text, at, NAME_END);
  const name = text.slice(at, Math.min(nameEnd, at + 32)).toLowerCase();
  const attributes = new Map<string, { value: string; offset: number }>();
  at = nameEnd;
  while (at < text.length && text[at] !== '>') {
    if (SPACE.test(text[at] ?? '') || text[at] === '/' || text[at] === '=') {
      at += 1;
      continue;
    }
    const attribute = readAttribute(text, at);
    if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute);
    at = attribute.end;
  }
  const token: HtmlToken = isClosing ? { kind: 'close', name } : { kind: 'open', name, attributes };
  return { token, end: at + 1 };
}

function readAttribute(text: string, start: number) {
  const nameEnd = skipUntil(text, start, NAME_END);
  const name = text.slice(start, Math.min(nameEnd, start + 64)).toLowerCase();
  let at = nameEnd;
  if (text[at] !== '=') return { name, value: '', offset: start, end: at };
  at += 1;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") {
    const end = skipUntil(text, at, /[\s>]/);
    return { name, value: decodeEntities(text.slice(at, end)), offset: at, end };
  }
  const close = text.indexOf(quote, at + 1);
  const end = close < 0 ? text.length : close;
  return { name, value: decodeEntities(text.slice(at + 1, end)), offset: at + 1, end: end + 1 };
}

/** The first place from `at` on that `sign` matches, or the end. */
function skipUntil(text: string, at: number, sign: RegExp): number {
  let end = at;
  while (end < text.length && !sign.test(text[end] ?? '')) end += 1;
  return end;
}
