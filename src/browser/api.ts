/** The one door to the browser's extension API; every other file of this folder goes through it. */
import browser from 'webextension-polyfill';

export { browser };
