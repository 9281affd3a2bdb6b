/**
 * Leave to act on hosts. AWS's come with the installation; the browser lets people take them away, and they can give them
 * back. The host of the person's own folder or of a team list is asked for when it is first needed, and given back when
 * neither needs it any more.
 */
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

/** Asks for leave to talk to one host more. Call it from a click, before anything is awaited. */
export function requestHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Whether Hatrack has it. */
export function hasHost(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Gives it back. */
export async function giveHostBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}
