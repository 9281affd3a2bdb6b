/** Files of a folder: all are read, one's own is written, and what cannot be read costs nobody anything. */
import { describe, expect, it } from 'vitest';
import { beaconKey, makeBeacon, writeBeacon } from '../../src/sync/beacon.ts';
import { type Files, folderCarrier, readFile, writeFile } from '../../src/sync/own-file.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { generateRecords, MEASURED_AT } from './generated-lists.ts';

const NOW = MEASURED_AT;
const local: Replica = {
  roles: generateRecords('four roles an account', 60, 9),
  settings: { values: { place: 'tab' }, stamps: { place: '0mutn6w00000abc123' } },
};
const text = writeFile(local);
const MINE = 'hatrack-mine.json';
const THEIRS = 'hatrack-theirs.json';

/** What the browser “mine” writes. */
function plan(replica: Replica, files: Files, mayShine = false): string | undefined {
  const carrier = folderCarrier({ id: 'mine', label: 'Laptop', mayShine });
  return carrier.plan(replica, carrier.understand(files, NOW), NOW).writing;
}

describe('a file', () => {
  it('says all that its browser knows', () => {
    expect(readFile(text, NOW)).toMatchObject({ state: 'read', says: local });
  });

  it('says in part what it said, once an item of it is damaged', () => {
    const file = JSON.parse(text);
    const [key = ''] = Object.keys(file.items).filter((name) => name.startsWith('w'));
    file.items[key] = 'damaged';
    const { state, says } = readFile(JSON.stringify(file), NOW);
    expect(state).toBe('damaged');
    expect(says.roles.size).toBeGreaterThan(0);
    expect(says.roles.size).toBeLessThan(local.roles.size);
  });

  it.each([
    ['nothing', ''],
    ['half a file', text.slice(0, text.length / 2)],
    ['a page of the server', '<html>Sign in</html>'],
    ['other JSON', '[1]'],
    ['a file of no version', '{"items":{}}'],
    ['more than anybody wrote', ' '.repeat(5_000_000)],
  ])('is damaged when it is %s', (_, stored) => {
    expect(readFile(stored, NOW)).toEqual({
      state: 'damaged',
      says: emptyReplica(),
      beacons: new Map(),
    });
  });
});

describe('the own file', () => {
  it('is written when something is untold in all files together', () => {
    const mine = plan(local, {}) ?? '';
    expect(readFile(mine, NOW).says).toEqual(local);
    expect(plan(local, { [THEIRS]: text })).toBeUndefined();
    expect(plan(local, { [THEIRS]: text, [MINE]: '' })).toBe(mine);
    expect(plan(local, { [MINE]: text })).toBeUndefined();
  });

  it('is left alone when a later version wrote it', () => {
    expect(plan(local, { [MINE]: '{"hatrack":2}' })).toBeUndefined();
  });
});

describe('the file of a browser that is not used any more', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const fileOf = (id: string, replica: Replica, days: number) =>
    writeFile(replica, {
      [beaconKey(id)]: writeBeacon(makeBeacon(id, replica, NOW - days * DAY)),
    });
  const rolesIn = (files: Files) =>
    folderCarrier({ id: 'mine', label: '', mayShine: false }).understand(files, NOW).remote.roles
      .size;
  const empty = emptyReplica();
  const all = local.roles.size;

  it.each([
    [
      'counts for 335 days',
      { [THEIRS]: fileOf('theirs', local, 334), [MINE]: fileOf('mine', empty, 0) },
      all,
    ],
    [
      'says nothing after that',
      { [THEIRS]: fileOf('theirs', local, 336), [MINE]: fileOf('mine', empty, 0) },
      0,
    ],
    ['counts where no other is there', { [THEIRS]: fileOf('theirs', local, 336) }, all],
    [
      'counts where no other can be read',
      { [THEIRS]: fileOf('theirs', local, 336), [MINE]: '' },
      all,
    ],
    [
      'counts for the browser itself',
      { [THEIRS]: fileOf('theirs', empty, 0), [MINE]: fileOf('mine', local, 336) },
      all,
    ],
    [
      'counts where it does not say when it was used',
      { [THEIRS]: text, [MINE]: fileOf('mine', empty, 0) },
      all,
    ],
  ])('%s', (_, files, count) => {
    expect(rolesIn(files)).toBe(count);
  });
});

describe('browsers of a folder', () => {
  const mine = plan(local, {}) ?? '';
  const browsersIn = (files: Files) =>
    folderCarrier({ id: 'other', label: '', mayShine: false }).understand(files, NOW).browsers;

  it('are told by the file that each of them writes, and by no other', () => {
    expect(browsersIn({ [MINE]: mine, [THEIRS]: mine })).toEqual(
      new Map([['mine', makeBeacon('Laptop', local, NOW)]]),
    );
  });

  it('are told anew without other news only where that is worth a write', () => {
    expect(plan(local, { [MINE]: text })).toBeUndefined();
    expect(plan(local, { [MINE]: text }, true)).toBe(mine);
    expect(plan(local, { [MINE]: mine }, true)).toBeUndefined();
  });
});
