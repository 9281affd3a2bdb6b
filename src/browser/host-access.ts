/** Leave to act on AWS's hosts: the browser lets people take it away, and they can give it back. */
import { browser } from './api.ts';

const origins = () => browser.runtime.getManifest().host_permissions ?? [];

/** The manifest's patterns of console hosts: those that are not sign-in hosts. */
export function consoleHostPatterns(): string[] {
  return origins().filter((pattern) => !pattern.startsWith('https://*.signin.'));
}

/** Whether Hatrack may act on all the hosts its manifest names. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: origins() });
}

/** Asks the person for it. Call it from a click; resolves with what they chose. */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: origins() });
}
