/** A state of Hatrack that has a picture: its name, and the way there. */
import type { Page } from 'playwright';
import type { Hatrack } from '../in-chromium/hatrack.ts';

export interface Size {
  width: number;
  height: number;
}

export const USUAL: Size = { width: 1280, height: 800 };
export const NARROW: Size = { width: 400, height: 800 };
/** As much of a page as a window of the usual size shows at 200 %. */
export const ZOOMED: Size = { width: 640, height: 400 };

export interface State {
  /** Names the picture's file; begins with the page that it is a state of. */
  name: string;
  /** Of the tab, where it is not the usual one. A popup has the size that it takes. */
  size?: Size;
  /** Whether the picture shows what a person would scroll to as well. */
  isWhole?: boolean;
  /** Goes there from a fresh start, by names on the screen, and resolves to the page once that shows the state. */
  go: (hatrack: Hatrack) => Promise<Page>;
}
