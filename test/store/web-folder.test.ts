/** A folder on a WebDAV server: what is asked of the server, and what becomes of each answer. */
import { describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; nothing here calls it.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import type { WebAnswer, WebRequest } from '../../src/browser/web-request.ts';
import { type FolderError, webFolder } from '../../src/store/web-folder.ts';

const choice = { address: 'https://dav.example/hats', user: 'mé', password: 'p:w', passphrase: '' };
const MINE = 'hatrack-aaaaaaaaaa.json';
const THEIRS = 'hatrack-bbbbbbbbbb.json';

const answered = (status: number, text = ''): WebAnswer => ({
  state: 'answered',
  status,
  text,
  etag: '',
});
const listing = (...names: string[]) =>
  answered(
    207,
    `<d:multistatus>${names.map((name) => `<d:href>/hats/${name}</d:href>`).join('')}</d:multistatus>`,
  );

/** A server that gives these answers by “METHOD path”. */
function serverOf(answers: Record<string, WebAnswer>) {
  const asked: WebRequest[] = [];
  const request = async (one: WebRequest) => {
    asked.push(one);
    return answers[`${one.method} ${new URL(one.url).pathname}`] ?? answered(418);
  };
  return { asked, folder: webFolder(choice, request) };
}

describe('reading', () => {
  it('takes Hatrack’s files and no others', async () => {
    const { folder, asked } = serverOf({
      'PROPFIND /hats/': listing(
        '',
        MINE,
        THEIRS,
        'notes.txt',
        'hatrack-.json',
        'hatrack-AAAAAAAAAA.json',
      ),
      [`GET /hats/${MINE}`]: answered(200, 'mine'),
      [`GET /hats/${THEIRS}`]: answered(200, 'theirs'),
    });
    expect(await folder.readAll()).toEqual({ [MINE]: 'mine', [THEIRS]: 'theirs' });
    expect(asked[0]?.headers).toMatchObject({
      Depth: '1',
      Authorization: `Basic ${Buffer.from('mé:p:w').toString('base64')}`,
    });
  });

  it('makes the folder that is gone, and finds nothing there', async () => {
    const gone = { 'PROPFIND /hats/': answered(404) };
    expect(await serverOf({ ...gone, 'MKCOL /hats/': answered(201) }).folder.readAll()).toEqual({});
    // Another browser was faster.
    expect(await serverOf({ ...gone, 'MKCOL /hats/': answered(405) }).folder.readAll()).toEqual({});
    const without = serverOf({ ...gone, 'MKCOL /hats/': answered(409) });
    await expect(without.folder.readAll()).rejects.toThrow('There is no folder at this address');
  });

  it('leaves out a file that is gone meanwhile', async () => {
    const { folder } = serverOf({
      'PROPFIND /hats/': listing(MINE),
      [`GET /hats/${MINE}`]: answered(404),
    });
    expect(await folder.readAll()).toEqual({});
  });

  it.each([
    ['a page in place of a list', answered(200, '<html>'), 'does not speak WebDAV', false],
    ['a page that calls itself a list', answered(207, '<html>'), 'does not speak WebDAV', false],
    ['no such method', answered(405), 'does not speak WebDAV', false],
    ['a wrong password', answered(401), 'does not take this user and password', false],
    ['a redirect', answered(0), 'on to another address', false],
    ['a fault', answered(503), 'a fault of its own', true],
    ['silence', { state: 'no-answer' } as const, 'certificate', true],
    ['slowness', { state: 'too-slow' } as const, 'took too long', true],
    ['a flood', { state: 'too-large' } as const, 'more than any list', false],
    [
      'more files than anybody has browsers',
      listing(
        ...Array.from({ length: 101 }, (_, at) => `hatrack-${String(at).padStart(10, '0')}.json`),
      ),
      'more than any list',
      false,
    ],
  ])('fails in words at %s', async (_, answer, words, mayPass) => {
    const { folder } = serverOf({ 'PROPFIND /hats/': answer });
    const error = await folder.readAll().catch((reason: FolderError) => reason);
    expect(error).toMatchObject({ message: expect.stringContaining(words), mayPass });
  });

  it('fails, and does not take a file for empty, when it cannot be read', async () => {
    const { folder } = serverOf({
      'PROPFIND /hats/': listing(THEIRS),
      [`GET /hats/${THEIRS}`]: answered(500),
    });
    await expect(folder.readAll()).rejects.toThrow('a fault of its own (500)');
  });
});

describe('writing', () => {
  it.each([200, 201, 204])('is done with %i', async (status) => {
    const { folder, asked } = serverOf({ [`PUT /hats/${MINE}`]: answered(status) });
    await folder.write(MINE, 'text');
    expect(asked).toMatchObject([{ body: 'text', url: `https://dav.example/hats/${MINE}` }]);
  });

  it.each([
    [507, 'no room left'],
    [423, 'locked'],
    [403, 'does not let you'],
  ])('fails in words with %i', async (status, words) => {
    const { folder } = serverOf({ [`PUT /hats/${MINE}`]: answered(status) });
    await expect(folder.write(MINE, 'text')).rejects.toThrow(words);
  });
});
