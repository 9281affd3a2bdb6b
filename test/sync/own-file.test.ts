/** Files of a folder: all are read, one's own is written, and what cannot be read costs nobody anything. */
import { describe, expect, it } from 'vitest';
import { type Files, folderCarrier, readFile, writeFile } from '../../src/sync/own-file.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { generateRecords, MEASURED_AT } from './generated-lists.ts';

const NOW = MEASURED_AT;
const local: Replica = {
  roles: generateRecords('four roles an account', 60, 9),
  settings: { values: { place: 'tab' }, stamps: { place: '0mutn6w00000abc123' } },
};
const text = writeFile(local);
const carrier = folderCarrier('mine.json');
const plan = (replica: Replica, files: Files) =>
  carrier.plan(replica, carrier.understand(files, NOW), NOW).writing;

describe('a file', () => {
  it('says all that its browser knows', () => {
    expect(readFile(text, NOW)).toEqual({ state: 'read', says: local });
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
    expect(readFile(stored, NOW)).toEqual({ state: 'damaged', says: emptyReplica() });
  });
});

describe('the own file', () => {
  it('is written when something is untold in all files together', () => {
    expect(plan(local, {})).toBe(text);
    expect(plan(local, { 'theirs.json': text })).toBeUndefined();
    expect(plan(local, { 'theirs.json': text, 'mine.json': '' })).toBe(text);
    expect(plan(local, { 'mine.json': text })).toBeUndefined();
  });

  it('is left alone when a later version wrote it', () => {
    expect(plan(local, { 'mine.json': '{"hatrack":2}' })).toBeUndefined();
  });
});
