/**
 * The address of a folder of the person's own on a WebDAV server.
 *
 * What goes there carries a password, so it goes over TLS; in the clear only to this machine itself.
 */

import { say } from '../i18n/say.ts';
import { hostPattern, isOwnMachine, parseServerAddress } from './server-address.ts';

export interface FolderAddress {
  /** Ends with a slash, so that the names of files can be put after it. */
  url: string;
  /** For the browser's leave to talk to this host. Without the port, which Firefox's patterns do not know. */
  pattern: string;
}

export type FolderAddressRead =
  | { ok: true; address: FolderAddress }
  | { ok: false; problem: string };

const refused = (problem: string): FolderAddressRead => ({ ok: false, problem });

/** Reads what a person entered. Problems are in words. */
export function readFolderAddress(text: string): FolderAddressRead {
  if (text.trim() === '') return refused(say('sync_folderEnter'));
  const url = parseServerAddress(text);
  if (!url) return refused(say('sync_folderNoAddress'));
  if (url.username !== '' || url.password !== '') {
    return refused(say('sync_folderPassword'));
  }
  if (url.search !== '' || url.hash !== '') {
    return refused(say('sync_folderQuery'));
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refused(say('sync_folderHttps'));
  }
  if (url.protocol === 'http:' && !isOwnMachine(url)) {
    return refused(say('sync_folderHttpElsewhere'));
  }
  const folder = url.pathname.endsWith('/') ? url.href : `${url.href}/`;
  return { ok: true, address: { url: folder, pattern: hostPattern(url) } };
}
