/**
 * Bookmark files, as every browser exports them (`<!DOCTYPE NETSCAPE-Bookmark-file-1>`), and any other page with links to
 * roles: each such link is a role, called as the bookmark is, in the group that its folders make.
 *
 * The browser's own folders, such as the bookmarks bar, are no group of anybody's.
 */
import { say } from '../../i18n/say.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { ListEntry } from '../list-entry.ts';
import { type ListFormat, type ListReading, takeEntries } from '../list-format.ts';
import { type HtmlAttributes, htmlTokens } from './html-tokens.ts';
import { OtherLinks } from './other-links.ts';
import { isRoleLink, linkEntry } from './role-link.ts';

const DOCTYPE = /^\s*<!doctype netscape-bookmark-file-1\b/i;

/** Whether `text` is a browser's bookmark file, with or without links to roles. */
export const isBookmarkFile = (text: string): boolean => DOCTYPE.test(text.slice(0, 1000));

export const bookmarks: ListFormat = {
  recognizes: (text) => isBookmarkFile(text) || isPageWithRoles(text),

  read(text, reading) {
    const kind = isBookmarkFile(text)
      ? { id: 'bookmarks', name: () => say('list_formatBookmarks') }
      : { id: 'links', name: () => say('list_formatLinks') };
    return { kind, entries: takeEntries(entriesOf(text, reading), reading.notes) };
  },
};

/** A page where somebody collected links to roles, and not one that merely could not be fetched. */
export const isPageWithRoles = (text: string): boolean =>
  /^\s*</.test(text.slice(0, 1000)) &&
  /<a\s[^<>]{0,300}?href=["']?https:\/\/[^"'<>]{1,200}(?:\/switchrole\/?\?|#\/console\/?\?)/i.test(
    text,
  );

interface OpenLink {
  href: string;
  offset: number;
  title: string;
  group: string;
}

function* entriesOf(text: string, { notes }: ListReading): Generator<ListEntry> {
  /** The group that each open folder makes, the innermost last. */
  const groups: string[] = [];
  const others = new OtherLinks();
  let heading: { isOwn: boolean; title: string } | undefined;
  let pending = '';
  let link: OpenLink | undefined;
  for (const token of htmlTokens(text)) {
    // A link ends where the next begins, as browsers have it.
    if (link && token.kind !== 'text' && token.name === 'a') {
      yield* entryOf(link, others);
      link = undefined;
    }
    if (token.kind === 'text') {
      if (link) link.title += token.text;
      else if (heading) heading.title += token.text;
    } else if (token.kind === 'open') {
      if (token.name === 'a') link = openLink(token.attributes, groups.at(-1) ?? '');
      if (token.name === 'h3') heading = { isOwn: !isBrowsers(token.attributes), title: '' };
      if (token.name === 'dl') {
        groups.push(groupIn(groups, pending));
        pending = '';
      }
    } else if (token.name === 'h3' && heading) {
      pending = heading.isOwn ? heading.title : '';
      heading = undefined;
    } else if (token.name === 'dl') groups.pop();
  }
  if (link) yield* entryOf(link, others);
  others.tell(notes);
}

function* entryOf({ href, offset, title, group }: OpenLink, others: OtherLinks) {
  const place = { offset, path: '' };
  if (isRoleLink(href)) yield linkEntry(href, place, { title: plain(title), group });
  else others.add(place);
}

/** Folders without a name make no group of their own, nor do those below the depth that any list has. */
function groupIn(groups: readonly string[], folder: string): string {
  const outer = groups.at(-1) ?? '';
  if (folder.trim() === '' || groups.length > MAX_DEPTH) return outer;
  return outer === '' ? folder : `${outer}/${folder}`;
}

function openLink(attributes: HtmlAttributes, group: string): OpenLink | undefined {
  const href = attributes.get('href');
  return href && { href: href.value.trim(), offset: href.offset, title: '', group };
}

/** Chrome, Firefox, Edge and Safari mark the folders of their own. */
const isBrowsers = (attributes: HtmlAttributes) =>
  attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder');

/** Line breaks in a page are spaces. */
const plain = (title: string) => title.replace(/[\r\n\t]+/g, ' ');
