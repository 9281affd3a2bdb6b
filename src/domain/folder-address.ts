/**
 * The address of a folder of the person's own on a WebDAV server.
 *
 * What goes there carries a password, so it goes over TLS; in the clear only to this machine itself.
 */

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
  if (text.trim() === '') return refused('Enter the address of a folder on your WebDAV server.');
  const url = parseServerAddress(text);
  if (!url)
    return refused('This is no address. One looks like https://cloud.example.com/dav/hatrack/');
  if (url.username !== '' || url.password !== '') {
    return refused('Leave user and password out of the address; they have fields of their own.');
  }
  if (url.search !== '' || url.hash !== '') {
    return refused(
      'A folder’s address has no “?” and no “#”. Copy the WebDAV address, not a page’s.',
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refused('The address has to begin with https://');
  }
  if (url.protocol === 'http:' && !isOwnMachine(url)) {
    return refused(
      'The address has to begin with https:// because your password goes there. http:// is for this machine alone (localhost).',
    );
  }
  const folder = url.pathname.endsWith('/') ? url.href : `${url.href}/`;
  return { ok: true, address: { url: folder, pattern: hostPattern(url) } };
}
