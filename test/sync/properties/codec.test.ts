/** Items: what is written is read again, whatever it is; what was changed on the way is never taken for something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase91, toBase91 } from '../../../src/sync/codec/base91.ts';
import { decodeItem, encodeItem, type Item } from '../../../src/sync/codec/item.ts';
import { itemBytes } from '../../../src/sync/quota.ts';
import { arbitraryRoles, arbitrarySettings } from '../arbitrary-replica.ts';
import { cases } from '../cases.ts';

const arbitraryExtra = fc.uint8Array({ maxLength: 20 }).map((bytes) => Uint8Array.from(bytes));

const arbitraryItem: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ kind: fc.constant('roles' as const), roles: arbitraryRoles, extra: arbitraryExtra }),
  fc.record({
    kind: fc.constant('settings' as const),
    settings: arbitrarySettings,
    extra: arbitraryExtra,
  }),
);

describe('an item', () => {
  it('says the same after it was written and read', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        expect(decodeItem(encodeItem(item))).toEqual({ state: 'read', item });
      }),
      cases(150),
    );
  });

  it('keeps a name of one astral letter beside a variant that ends in a slash', () => {
    const record = { values: { displayName: '𐀀' }, stamps: { displayName: '0mubbs7i8000000000' } };
    const roles = new Map([['aws 111111111111 a /', record]]);
    const item: Item = { kind: 'roles', roles, extra: new Uint8Array() };
    expect(decodeItem(encodeItem(item))).toEqual({ state: 'read', item });
  });

  it('has one text, in whatever order its roles were put in', () => {
    fc.assert(
      fc.property(arbitraryRoles, arbitraryExtra, (roles, extra) => {
        const turned = new Map([...roles].reverse());
        expect(encodeItem({ kind: 'roles', roles: turned, extra })).toBe(
          encodeItem({ kind: 'roles', roles, extra }),
        );
      }),
      cases(50),
    );
  });

  it('costs one byte a character', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const text = encodeItem(item);
        // Firefox counts quotes around key and text, a colon and a comma.
        expect(itemBytes('w0', text)).toBe(text.length + 8);
      }),
      cases(50),
    );
  });

  it('is damaged once any of its text is changed, lost or doubled', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      removed: fc.nat({ max: 3 }),
      inserted: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        arbitraryItem,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (item, changes) => {
          const text = encodeItem(item);
          let changed = text;
          for (const { at, removed, inserted } of changes) {
            const from = Math.floor(at * changed.length);
            changed = changed.slice(0, from) + inserted + changed.slice(from + removed);
          }
          fc.pre(changed !== text);
          expect(decodeItem(changed).state).toBe('damaged');
        },
      ),
      cases(150),
    );
  });

  it('is damaged where anything else stands in its place', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(decodeItem(stored).state).toBe('damaged');
      }),
      cases(150),
    );
  });
});

describe('base91', () => {
  it('gives the bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...fromBase91(toBase91(bytes))]).toEqual([...bytes]);
      }),
      cases(300),
    );
  });
});
