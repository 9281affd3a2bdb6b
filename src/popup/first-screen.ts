/**
 * What the popup showed last, kept by the page itself: its next opening paints that before it has waited for anything, and a
 * moment later the popup itself takes its place. It is a picture: nothing in it acts, nothing that would be missed is kept
 * in it, and what was true of that moment alone is left out.
 */
import { keepPageText, readPageText } from '../browser/page-storage.ts';

const SCREEN_KEY = 'popup-first-screen';
const VERSION = 3;

/** Who is signed in, what went wrong, what is asked or offered. */
const OF_THE_MOMENT =
  '.signed-in > *, .notice, .offer, .keep, [role=status], .below > :not(footer), .badge, .mark.done';

/** Pixels: of a list of thousands, more than this would take the browser longer to lay out, and is out of sight. */
const ENOUGH = 2000;

interface Kept {
  version: number;
  /** What the page's root says of all that is in it. */
  root: { lang: string; dir: string };
  density: string | undefined;
  /** `main` as HTML. */
  main: string;
}

/** Paints the screen of last time; false where none was kept. */
export function paintFirstScreen(): boolean {
  const kept = readKept();
  if (!kept) return false;
  const root = Object.assign(document.documentElement, kept.root);
  root.dataset.density = kept.density;
  // First of all: Preact takes over what stands where it would put it, and a field that is moved loses the focus.
  document.body.prepend(drawn(kept.main));
  return true;
}

/** A document that is only parsed runs nothing and loads nothing. */
const drawn = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.firstChild ?? '';

function readKept(): Kept | undefined {
  try {
    const kept = JSON.parse(readPageText(SCREEN_KEY) ?? 'null') as Kept | null;
    return kept?.version === VERSION ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what `main` shows for the next opening. */
export function keepFirstScreen(main: Element): void {
  const shown = main.cloneNode(true) as Element;
  for (const part of shown.querySelectorAll(OF_THE_MOMENT)) part.remove();
  for (const { style } of shown.querySelectorAll<HTMLElement>('[style*=height]')) {
    if (Number.parseFloat(style.height) > ENOUGH) style.height = `${ENOUGH}px`;
  }
  const { lang, dir, dataset } = document.documentElement;
  const { density } = dataset;
  const kept: Kept = { version: VERSION, root: { lang, dir }, density, main: shown.outerHTML };
  keepPageText(SCREEN_KEY, JSON.stringify(kept));
}
