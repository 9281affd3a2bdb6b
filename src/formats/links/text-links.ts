/**
 * Any text with links to roles in it: a page of a wiki, a message, Markdown. The name comes from the text of a Markdown
 * link, else from the link itself, else from what stands before the link in its line.
 */
import { say } from '../../i18n/say.ts';
import { findDelimiter, readRows } from '../csv/csv-rows.ts';
import type { ListEntry } from '../list-entry.ts';
import { type ListFormat, type ListReading, takeEntries } from '../list-format.ts';
import { unescapeMarkdown } from './markdown-text.ts';
import { OtherLinks } from './other-links.ts';
import { isRoleLink, linkEntry } from './role-link.ts';
import { MAX_TITLE, titleBefore } from './title-before.ts';
import { withoutStop } from './without-stop.ts';

const LINK = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/gi;

export const textLinks: ListFormat = {
  inAnyText: true,
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
  const separator = separatorIn(text);
  for (const { 0: piece, index } of text.matchAll(LINK)) {
    const before = text.slice(index - 2, index);
    const isMarkdown = before === '](';
    const close = isMarkdown ? piece.indexOf(')') : cellEnd(piece, before, separator);
    const address = close >= 0 ? piece.slice(0, close) : withoutStop(piece, '.,;:)]');
    yield { address, offset: index, isMarkdown };
  }
}

/** What parts the cells of a table, of those signs that a link may hold; undefined where this is no table. */
function separatorIn(text: string): string | undefined {
  const delimiter = findDelimiter(text);
  if (delimiter !== ',' && delimiter !== ';') return undefined;
  return readRows(text, delimiter, 2).rows.length > 1 ? delimiter : undefined;
}

/** Where the cell of a link ends; -1 where it has no end of its own. A quoted cell may hold the separator. */
const cellEnd = (piece: string, before: string, separator: string | undefined) =>
  separator === undefined || before.endsWith('"') ? -1 : piece.indexOf(separator);

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

const ASCIIDOC_TEXT = /^\[([^[\]\r\n]{1,120})\]/;
const MEDIAWIKI_TEXT = /^ ([^[\]\r\n]{1,120})\]/;

/** AsciiDoc has the text of a link in brackets behind it, MediaWiki in the same brackets as the link. */
function titleAround(text: string, start: number, end: number, from: number): string {
  const behindLink = text[start - 1] === '[' ? MEDIAWIKI_TEXT : ASCIIDOC_TEXT;
  const [, behind] = behindLink.exec(text.slice(end, end + MAX_TITLE + 2)) ?? [];
  return behind ?? titleBefore(text, start, from);
}
