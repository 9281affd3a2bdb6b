/**
 * What the popup showed last, kept by the page itself: its next opening paints that before it has waited for anything, and a
 * moment later the popup itself takes its place. It is a picture: nothing in it acts, nothing that would be missed is kept
 * in it, and what was true of that moment alone is left out.
 */
import { keepPageText, readPageText } from '../browser/page-storage.ts';

const SCREEN_KEY = 'popup-first-screen';
const VERSION = 2;

/** Who is signed in, what went wrong, what is asked or offered. */
const OF_THE_MOMENT =
  '.signed-in > *, .notice, .offer, .keep, [role=status], .below > :not(footer), .badge, .mark.done';

/** Pixels: of a list of thousands, more than this would take the browser longer to lay out, and is out of sight. */
const ENOUGH = 2000;

/** A text, or an element: its name, its attributes and what is in it. */
type Drawn = string | [name: string, attributes: Record<string, string>, content: Drawn[]];

interface Kept {
  version: number;
  /** The attributes of the page's root: language, direction, density. */
  root: Record<string, string>;
  main: Drawn;
}

/** Paints the screen of last time; false where none was kept. */
export function paintFirstScreen(): boolean {
  const kept = readKept();
  if (!kept) return false;
  setAttributes(document.documentElement, kept.root);
  // First of all: Preact takes over what stands where it would put it, and a field that is moved loses the focus.
  document.body.prepend(paint(kept.main));
  return true;
}

function readKept(): Kept | undefined {
  try {
    const kept = JSON.parse(readPageText(SCREEN_KEY) ?? 'null') as Kept | null;
    return kept?.version === VERSION ? kept : undefined;
  } catch {
    return undefined;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function paint(drawn: Drawn, namespace = document.documentElement.namespaceURI): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [name, attributes, content] = drawn;
  const own = name === 'svg' ? SVG : namespace;
  const element = document.createElementNS(own, name);
  setAttributes(element, attributes);
  for (const part of content) element.append(paint(part, own));
  return element;
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** Keeps what `main` shows for the next opening. */
export function keepFirstScreen(main: Element): void {
  const shown = main.cloneNode(true) as Element;
  for (const part of shown.querySelectorAll(OF_THE_MOMENT)) part.remove();
  for (const { style } of shown.querySelectorAll<HTMLElement>('[style*=height]')) {
    if (Number.parseFloat(style.height) > ENOUGH) style.height = `${ENOUGH}px`;
  }
  const root = attributesOf(document.documentElement);
  const kept: Kept = { version: VERSION, root, main: drawnOf(shown) };
  keepPageText(SCREEN_KEY, JSON.stringify(kept));
}

function drawnOf(node: Node): Drawn {
  if (!(node instanceof Element)) return node.textContent ?? '';
  return [node.localName, attributesOf(node), Array.from(node.childNodes, drawnOf)];
}

const attributesOf = ({ attributes }: Element) =>
  Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]));
