/**
 * The one door to the browser's extension API; every other file of this folder goes through it.
 *
 * Under manifest version 3 Chrome, Edge and Firefox all keep it in `chrome` and answer with promises. Firefox's other name
 * for it, `browser`, is not looked for: where it is missing, a page's element of that id would stand in its place.
 */
import type { Browser } from 'webextension-polyfill';

export const browser = (globalThis as unknown as { chrome: Browser }).chrome;
