/** The moments at which the extension begins anew: installed, updated, or started with the browser. */
import { browser } from './api.ts';

/** Calls back at each. Call it while the background starts, before anything is awaited. */
export function onInstalledOrStarted(callback: () => void): void {
  browser.runtime.onInstalled.addListener(() => callback());
  browser.runtime.onStartup.addListener(() => callback());
}
