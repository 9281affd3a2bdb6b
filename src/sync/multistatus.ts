/**
 * What a WebDAV server answers when asked what stands in a folder (RFC 4918, 207 Multi-Status): the names in it.
 *
 * A service worker has no XML parser, and of all the XML only the addresses are wanted: the text of each `href`, whatever
 * prefix a server gives DAV's namespace. They are taken for what a stranger wrote: what is not an address right below
 * the folder is left out.
 */

/** A tag from its first letter on: the name without its prefix is what counts. */
const TAG = /^\/?(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?=[\s>/])/;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Whether this is such an answer at all, and not a page of the server's. */
export const isMultistatus = (text: string) => /<(?:[\w.-]+:)?multistatus[\s>/]/i.test(text);

/** The names of what stands right in the folder, each once. `folder`: its address, ending with a slash. */
export function namesIn(text: string, folder: string): string[] {
  return [...new Set(hrefsIn(text).flatMap((href) => nameIn(href, folder)))];
}

/**
 * The texts of all `href`s. Goes through the text once, from tag to tag: a pattern over all of it would go over it again
 * from every place that a hostile server prepared for that.
 */
function hrefsIn(text: string): string[] {
  const hrefs: string[] = [];
  let href: string | undefined;
  for (let at = 0; at < text.length; ) {
    const { said, after } = nextPiece(text, at);
    if (said.tag === 'href') {
      if (said.isEnd && href !== undefined) hrefs.push(href.trim());
      href = said.isEnd ? undefined : '';
    }
    if (href !== undefined) href += said.text ?? '';
    at = after;
  }
  return hrefs;
}

interface Piece {
  said: { text?: string; tag?: string | undefined; isEnd?: boolean };
  /** Where the next piece begins. */
  after: number;
}

/** Text up to the next tag, or one tag; a comment says nothing, and CDATA is text as it stands (XML 1.0, section 2). */
function nextPiece(text: string, at: number): Piece {
  const upTo = (end: string, from: number) => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found;
  };
  if (text[at] !== '<') {
    const after = upTo('<', at);
    return { said: { text: unescaped(text.slice(at, after)) }, after };
  }
  if (text.startsWith('<!--', at)) return { said: {}, after: upTo('-->', at + 4) + 3 };
  if (text.startsWith('<![CDATA[', at)) {
    const end = upTo(']]>', at + 9);
    return { said: { text: text.slice(at + 9, end) }, after: end + 3 };
  }
  const tag = TAG.exec(text.slice(at + 1, at + 300))?.[1];
  return { said: { tag, isEnd: text[at + 1] === '/' }, after: upTo('>', at) + 1 };
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** Servers give whole addresses or paths alone, and some name themselves differently behind a proxy: paths count. */
function nameIn(href: string, folder: string): string[] {
  try {
    const path = segments(new URL(href, folder));
    const above = segments(new URL(folder));
    const isRightIn =
      path.length === above.length + 1 && above.every((segment, at) => segment === path[at]);
    return isRightIn ? path.slice(-1) : [];
  } catch {
    return [];
  }
}

const segments = ({ pathname }: URL) =>
  pathname.replace(/\/$/, '').split('/').map(decodeURIComponent);
