/** Which parts tell a name from those around it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingPartsAt } from '../../src/domain/telling-parts.ts';

const words = (names: readonly string[]) =>
  names.map((name, place) =>
    tellingPartsAt(names, place).map(({ from, to }) => name.slice(from, to)),
  );

describe('the telling parts', () => {
  it('are at the end where the names differ there', () => {
    const names = ['Payments platform Frankfurt prod', 'Payments platform Frankfurt test'];
    expect(words(names)).toEqual([['prod'], ['test']]);
  });

  it('are in the middle where the names share their ends', () => {
    const names = ['acme-payments-prod-administrator', 'acme-payments-test-administrator'];
    expect(words(names)).toEqual([['prod'], ['test']]);
  });

  it('are at the start where only that differs', () => {
    expect(words(['prod-acme-payments', 'test-acme-payments'])).toEqual([['prod'], ['test']]);
  });

  it('are whole words, though a letter alone differs', () => {
    expect(words(['acme-payments-prod-admin', 'acme-payments-prop-admin'])).toEqual([
      ['prod'],
      ['prop'],
    ]);
  });

  it('are words that a capital begins', () => {
    const names = ['team/BreakGlassProductionAccess', 'team/BreakGlassStagingAccess'];
    expect(words(names)).toEqual([['Production'], ['Staging']]);
  });

  it('are letters where these are words', () => {
    const names = ['東日本リージョン決済本番環境', '東日本リージョン決済検証環境'];
    expect(words(names)).toEqual([['本番'], ['検証']]);
  });

  it('leave out what has no room, as wide as it is', () => {
    const [wide, narrow] = ['東日本リージョン決済本番環境', 'payments-prods'];
    const after = '-'.repeat(20);
    expect(words([`${wide}${after}`, after])).toEqual([[], []]);
    expect(words([`${narrow}${after}`, after])).toEqual([[narrow], []]);
  });

  it('are several where several names are like it', () => {
    const names = ['acme-eu-payments-prod', 'acme-us-payments-prod', 'acme-eu-payments-test'];
    expect(words(names)).toEqual([['eu', 'prod'], ['us'], ['test']]);
  });

  it('are beside a word that the other has more', () => {
    const names = ['acme payments administrator', 'acme payments old administrator'];
    expect(words(names)).toEqual([['administrator'.slice(0, 12)], ['old ']]);
  });

  it('are none where the names have little in common, or everything', () => {
    expect(words(['Shop prod', 'Data lake', 'Data lake'])).toEqual([[], [], []]);
  });

  it('leave room, and keep pairs whole', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 15 }), (names) => {
        for (const [place, text] of names.entries()) {
          let last = 0;
          for (const { from, to } of tellingPartsAt(names, place)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThanOrEqual(from);
            expect(text.slice(from, to)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('cost little for many long names', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${'x'.repeat(200)}-${at}`);
    expect(words(names)).toHaveLength(40);
  });
});
