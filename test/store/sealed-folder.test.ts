/** A folder behind a passphrase: nothing is written before what others wrote could be opened. */
import { describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; nothing here calls it.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { ownFolder } from '../../src/store/sealed-folder.ts';
import type { WebFolder } from '../../src/store/web-folder.ts';
import type { Files } from '../../src/sync/own-file.ts';

const PLAIN = '{"hatrack":1,"items":{}}';

function memoryFolder(files: Files = {}): WebFolder & { files: Files } {
  return {
    files,
    readAll: async () => ({ ...files }),
    write: async (name, text) => {
      files[name] = text;
    },
  };
}

/** A folder in which `there` has written `text` under a passphrase. */
async function folderOf(passphrase: string, text = PLAIN) {
  const folder = memoryFolder();
  await ownFolder(folder, 'there', passphrase).write(text);
  return folder;
}

const saltIn = (text: string | undefined) => JSON.parse(text ?? '').salt;

describe('with the same passphrase', () => {
  it('browsers read each other, and make one key for all', async () => {
    const folder = await folderOf('secret', '{"hatrack":1,"items":{"a":1}}');
    const here = ownFolder(folder, 'here', 'secret');
    expect(await here.read()).toEqual({ there: '{"hatrack":1,"items":{"a":1}}' });
    await here.write(PLAIN);
    expect(saltIn(folder.files.here)).toBe(saltIn(folder.files.there));
    expect(folder.files.here).not.toContain('items');
    expect(await ownFolder(folder, 'there', 'secret').read()).toMatchObject({ here: PLAIN });
  });

  it('a torn file costs nobody else’s', async () => {
    const folder = await folderOf('secret');
    folder.files.torn = folder.files.there?.slice(0, 100) ?? '';
    expect(await ownFolder(folder, 'here', 'secret').read()).toEqual({ there: PLAIN, torn: '' });
  });

  it('a file of a later version is passed on as it is', async () => {
    const later = '{"hatrack":2,"sealed":"?"}';
    const folder = memoryFolder({ here: later });
    expect(await ownFolder(folder, 'here', 'secret').read()).toEqual({ here: later });
  });
});

describe('with another passphrase', () => {
  it('reading fails, in words', async () => {
    const here = ownFolder(await folderOf('secret'), 'here', 'Secret');
    await expect(here.read()).rejects.toThrow('The passphrase does not open the files');
  });

  it('a file among others that open is told', async () => {
    const folder = await folderOf('secret');
    await ownFolder(folder, 'stranger', 'other').write(PLAIN);
    const here = ownFolder(folder, 'here', 'secret');
    expect(await here.read()).toEqual({ there: PLAIN, stranger: '' });
    expect(here.unopened()).toBe(1);
  });

  it('one’s own file alone is written anew', async () => {
    const folder = await folderOf('before');
    const there = ownFolder(folder, 'there', 'after');
    expect(await there.read()).toEqual({ there: '' });
    expect(there.unopened()).toBe(0);
  });
});

describe('where only some have a passphrase', () => {
  it('who has none is told that there is one', async () => {
    const here = ownFolder(await folderOf('secret'), 'here', '');
    await expect(here.read()).rejects.toThrow('are encrypted');
  });

  it('who has one takes nothing from files that anybody could have written, and seals its own', async () => {
    const folder = memoryFolder({ here: PLAIN, there: PLAIN });
    const here = ownFolder(folder, 'here', 'secret');
    expect(await here.read()).toEqual({ here: '', there: '' });
    expect(here.unopened()).toBe(1);
  });
});

describe('without a passphrase', () => {
  it('files are as they are', async () => {
    const folder = memoryFolder({ there: PLAIN, torn: '{' });
    const here = ownFolder(folder, 'here', '');
    expect(await here.read()).toEqual({ there: PLAIN, torn: '{' });
    await here.write(PLAIN);
    expect(folder.files.here).toBe(PLAIN);
  });
});
