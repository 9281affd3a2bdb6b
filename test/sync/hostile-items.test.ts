/** Items that somebody made to do harm, or that a later Hatrack wrote: they change nothing and throw nothing. */
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../src/sync/codec/bytes.ts';
import { decodeItem, encodeItem, frame, noExtra } from '../../src/sync/codec/item.ts';
import { PRESET_DICTIONARY } from '../../src/sync/codec/preset-dictionary.ts';
import { forgeItem as itemOf } from './forged-item.ts';

const ROLES = 0;

/** One role, `aws 000000000001 Admin`, of one shape. */
function oneRole(shape: string, numbers: number[], texts: string[] = [], time = 0): string {
  return itemOf({
    keys: ['aws', 'Admin'],
    texts: [shape, ...texts],
    // One numbered account, none named; the partition, how many roles, the role name, no other fields, the shape.
    numbers: [1, 0, 0, 1, 0, 0, 0, ...numbers],
    bits: (bits) => {
      bits.around(1, 38);
      bits.bits(time, 47);
      bits.bits(0, 6);
      bits.small(0);
      bits.bit(0);
      bits.bits(0, 32);
    },
  });
}

/** A block that inflates to far more than it says, or says that it does. */
function bomb(saidLength: number, bytes: number): string {
  const body = new ByteWriter();
  body.bytes([ROLES]);
  body.number(saidLength);
  body.block(deflateSync(new Uint8Array(bytes), { level: 9, dictionary: PRESET_DICTIONARY }));
  return frame(1, body.done());
}

const ones = (count: number) => Array.from({ length: count }, () => 1);

const role = { values: { live: true }, stamps: { live: '0mutn6w00000abc123' } };

describe('an item that means harm', () => {
  it('would be read if it meant none', () => {
    expect(decodeItem(oneRole('L', [0], [], 1_790_000_000_000))).toMatchObject({
      state: 'read',
      item: { roles: new Map([['aws 000000000001 Admin', { values: { live: true } }]]) },
    });
  });

  const damaged: [string, unknown][] = [
    ['inflates to more than it says', bomb(10, 30_000_000)],
    ['inflates to less than it says', bomb(1_000_000, 10)],
    ['says that it inflates to gigabytes', bomb(4_000_000_000, 30_000_000)],
    ['is longer than any', `1${'A'.repeat(1_000_000)}`],
    ['has a million removed roles', itemOf({ keys: ['aws'], numbers: [1_000_000, 0] })],
    [
      'has a million removed roles of one account',
      itemOf({ keys: ['aws', 'Admin'], numbers: [1, 0, 0, 1_000_000, 0] }),
    ],
    [
      'has ten thousand accounts with a thousand roles each',
      itemOf({
        keys: ['aws', 'Admin'],
        numbers: [10_000, 0, 0, ...ones(9_999), ...Array(10_000).fill(1000)],
        bits: (bits) => {
          for (let account = 0; account < 10_000; account++) bits.around(1, 25);
        },
      }),
    ],
    ['has a stamp of a year after all clocks end', oneRole('L', [0], [], 36 ** 9)],
    ['says a field twice', oneRole('Ll', [0])],
    ['has a shape of other letters', oneRole('L~', [0])],
    ['names a field that it does not name', oneRole('L?7', [0])],
    ['has a name with a mark in it twice', oneRole('LN', [0, 0], ['\u0003 \u0003'])],
    ['has a value that is no JSON', oneRole('LN', [0, 0], ['\u0002{'])],
    [
      'has a value that nests too deep',
      oneRole('LN', [0, 0], [`\u0002${'['.repeat(5000)}${']'.repeat(5000)}`]),
    ],
    ['ends before its columns do', oneRole('LNCRG', [0, 0])],
    [
      'has a field that all objects have',
      itemOf({ keys: ['aws', 'Admin'], texts: ['constructor'], numbers: [1, 0, 0, 1, 0, 1, 0] }),
    ],
    [
      'has no role name',
      itemOf({ keys: ['aws', ''], texts: ['L'], numbers: [1, 0, 0, 1, 0, 0, 0, 0] }),
    ],
    [
      'is of no version',
      `0${encodeItem({ kind: 'roles', roles: new Map(), extra: noExtra }).slice(1)}`,
    ],
    ['is empty', ''],
    ['is a number', 7],
    ['is an object', { version: 1 }],
  ];
  it.each(damaged)('is damaged when it %s', (_, stored) => {
    expect(decodeItem(stored)).toEqual({ state: 'damaged' });
  });

  it('never reaches what all objects share', () => {
    const text = encodeItem({
      kind: 'settings',
      settings: JSON.parse(
        '{"values":{"__proto__":{"polluted":1}},"stamps":{"__proto__":"0mutn6w00000abc123"}}',
      ),
      extra: noExtra,
    });
    expect(decodeItem(text)).toEqual({ state: 'damaged' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('an item of a later version', () => {
  it('is told from a damaged one by its checksum', () => {
    const text = frame(2, Uint8Array.from([1, 2, 3]));
    expect(decodeItem(text)).toEqual({ state: 'newer' });
    expect(decodeItem(text.slice(0, -1))).toEqual({ state: 'damaged' });
    expect(decodeItem(`3${text.slice(1)}`)).toEqual({ state: 'damaged' });
  });

  it('is left alone too where its flags say what nobody knows yet', () => {
    expect(decodeItem(frame(1, Uint8Array.from([9])))).toEqual({ state: 'newer' });
  });

  it('keeps what a minor version put behind the rest', () => {
    const roles = new Map([['aws 111111111111 Admin', role]]);
    const extra = Uint8Array.from([9, 8, 7]);
    const item = { kind: 'roles' as const, roles, extra };
    expect(decodeItem(encodeItem(item))).toEqual({ state: 'read', item });
  });
});
