/**
 * Any text with links to roles in it: a page of a wiki, a message, Markdown. The name comes from the text of a Markdown
 * link, else from the link itself, else from what stands before the link in its line.
 */
import { say } from '../../i18n/say.ts';
import type { ListEntry } from '../list-entry.ts';
import { type ListFormat, type ListReading, takeEntries } from '../list-format.ts';
import { unescapeMarkdown } from './markdown-text.ts';
import { OtherLinks } from './other-links.ts';
import { isRoleLink, linkEntry } from './role-link.ts';
import { MAX_TITLE, titleBefore } from './title-before.ts';

const LINK = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/gi;
export const textLinks: ListFormat = {
  recognizes: (text) => {
    for (const { address } of linksOf(text)) if (isRoleLink(address)) return true;
    return false;
  },

  read: (text, reading) => ({
    kind: { id: 'links', name: () => say('list_formatLinks') },
    entries: takeEntries(entriesOf(text, reading), reading.notes),
  }),
};

interface TextLink {
  address: string;
  offset: number;
  isMarkdown: boolean;
}

function* linksOf(text: string): Generator<TextLink> {
  for (const { 0: piece, index } of text.matchAll(LINK)) {
    const isMarkdown = text.slice(index - 2, index) === '](';
    const close = isMarkdown ? piece.indexOf(')') : -1;
    // Sentences end behind a link, which may hold the same signs but hardly ever ends with them.
    const address = close >= 0 ? piece.slice(0, close) : withoutStop(piece);
    yield { address, offset: index, isMarkdown };
  }
}

function withoutStop(piece: string): string {
  let end = piece.length;
  while (end > 0 && '.,;:)]'.includes(piece[end - 1] ?? '')) end -= 1;
  return piece.slice(0, end);
}

function* entriesOf(text: string, { notes }: ListReading): Generator<ListEntry> {
  const others = new OtherLinks();
  let lastEnd = 0;
  for (const { address, offset, isMarkdown } of linksOf(text)) {
    const place = { offset, path: '' };
    if (!isRoleLink(address)) others.add(place);
    else if (isMarkdown) {
      yield linkEntry(address, place, { title: markdownTitle(text, offset - 2, lastEnd) });
    } else {
      const title = titleAround(text, offset, offset + address.length, lastEnd);
      const entry = linkEntry(address, place, {});
      yield entry.fields.displayName ? entry : linkEntry(address, place, { title });
    }
    lastEnd = offset + address.length;
  }
  others.tell(notes);
}

/** The text in the brackets that end at `end`. */
function markdownTitle(text: string, end: number, from: number): string {
  let start = end;
  while (start > from && end - start < 1024) {
    start -= 1;
    if (text[start] === '[' && !isEscaped(text, start)) {
      return unescapeMarkdown(text.slice(start + 1, end));
    }
  }
  return '';
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}

/** AsciiDoc has the text of a link in brackets behind it. */
function titleAround(text: string, start: number, end: number, from: number): string {
  const [, behind] = /^\[([^[\]\r\n]{1,120})\]/.exec(text.slice(end, end + MAX_TITLE + 2)) ?? [];
  return behind ?? titleBefore(text, start, from);
}
