/** The address of a folder: over TLS, or to this machine; and words for everything else. */
import { describe, expect, it } from 'vitest';
import { readFolderAddress } from '../../src/domain/folder-address.ts';

describe('an address', () => {
  it.each([
    [
      'https://cloud.example.com/dav/hats/',
      'https://cloud.example.com/dav/hats/',
      'https://cloud.example.com/*',
    ],
    [
      'https://cloud.example.com/dav/hats',
      'https://cloud.example.com/dav/hats/',
      'https://cloud.example.com/*',
    ],
    [' https://Cloud.Example.com ', 'https://cloud.example.com/', 'https://cloud.example.com/*'],
    ['https://nas.local:5006/a b', 'https://nas.local:5006/a%20b/', 'https://nas.local/*'],
    ['http://localhost:8080/', 'http://localhost:8080/', 'http://localhost/*'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x/', 'http://127.0.0.1/*'],
    ['http://[::1]:8080/', 'http://[::1]:8080/', 'http://[::1]/*'],
    // The browser reads other spellings of loopback as the usual one.
    ['http://127.1/', 'http://127.0.0.1/', 'http://127.0.0.1/*'],
  ])('%s is taken', (text, url, pattern) => {
    expect(readFolderAddress(text)).toEqual({ ok: true, address: { url, pattern } });
  });

  it.each([
    ['', 'Enter the address'],
    ['cloud', 'This is no address'],
    ['cloud.example.com/dav', 'This is no address'],
    [`https://a.example/${'a'.repeat(2000)}`, 'This is no address'],
    ['http://cloud.example.com/', 'because your password goes there'],
    ['http://localhost.example.com/', 'because your password goes there'],
    ['http://192.168.1.2/', 'because your password goes there'],
    // No browser's permission can name it.
    ['http://127.0.0.2/', 'because your password goes there'],
    ['ftp://a.example/', 'has to begin with https://'],
    ['file:///etc/', 'has to begin with https://'],
    ['javascript:alert(1)', 'has to begin with https://'],
    ['https://me:secret@a.example/', 'Leave user and password out'],
    ['https://me@a.example/', 'Leave user and password out'],
    ['https://a.example/?dir=/hats', 'no “?” and no “#”'],
    ['https://a.example/#hats', 'no “?” and no “#”'],
  ])('%s is refused', (text, words) => {
    const read = readFolderAddress(text);
    expect(read.ok ? '' : read.problem).toContain(words);
  });
});
