/** Marks: what matches is marked in the text as it is shown, whatever folding does to its letters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn } from '../../src/search/marks.ts';
import type { SearchedField } from '../../src/search/search-text.ts';

/** The shown text with its marks in brackets. */
function marked(shown: string, query: string, field: SearchedField): string {
  let [text, done] = ['', 0];
  for (const [from, to] of marksIn(shown, query, field)) {
    text += `${shown.slice(done, from)}[${shown.slice(from, to)}]`;
    done = to;
  }
  return text + shown.slice(done);
}

describe('marks in a display name', () => {
  it.each([
    ['shop', '[Shop] prod'],
    ['prod sho', '[Sho]p [prod]'],
    ['prod', 'Nonprod [prod]'],
    ['pro prod', 'Shop [prod]'],
    ['shopprod', '[Shop prod]'],
    ['sp', '[S]hop [p]rod'],
    ['zebra', 'Shop prod'],
    ['@shop', 'Shop prod'],
    ['#red', 'Shop prod'],
    ['only', 'Read[Only]Access'],
    ['readonly', '[ReadOnly]Access'],
    ['ra', 'Read Only [Ra]tes'],
    ['grosse', 'Müller [Größe]'],
    ['gros', 'Müller [Größ]e'],
    ['muller', '[Müller] Größe'],
    ['muller', '[Mu\u0308ller] Größe'],
    ['izm', '[İzm]ir Liman'],
    ['aero', '[Ærø] Færger'],
    ['上海', 'Dongfang [上海] prod'],
    ['prod', '🚀 [Ｐｒｏｄ] 👩🏽‍🚀'],
    ['🚀', '[🚀] Launch'],
  ])('%s: %s', (query, wanted) => {
    expect(marked(wanted.replace(/[[\]]/g, ''), query, 'displayName')).toBe(wanted);
  });
});

describe('marks in other fields', () => {
  it.each<[SearchedField, string, string]>([
    ['account', '1234', '[1234]-5678-9012'],
    ['account', '1234-5678', '[1234-5678]-9012'],
    ['account', '1234 5678 9012', '[1234-5678-9012]'],
    ['account', '4567', '123[4-567]8-9012'],
    ['account', '456', '123[456]789012'],
    ['account', 'acme pro', '[acme]-[pro]d'],
    ['roleName', 'ops/admin', 'fjord/[ops/Admin]'],
    ['region', 'eu-w', '[eu-w]est-1'],
    ['region', 'euwest1', '[eu-west-1]'],
    ['group', '@team', 'Org/[Team]'],
    ['group', '@org/t prod', '[Org/T]eam'],
  ])('%s, %s: %s', (field, query, wanted) => {
    expect(marked(wanted.replace(/[[\]]/g, ''), query, field)).toBe(wanted);
  });
});

it('lie within the text, in order, apart, and between whole letters', () => {
  const shownTexts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('ß', 'İ', 'e\u0301', '🚀', 'Read', 'Only', '-', ' ', '\t', '12', 'ﷺ'))
      .map((parts) => parts.join('')),
  );
  const queries = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('s', 'ss', 'i', 'e', 'ro', 'read', '1-2', ' ', '@'))
      .map((p) => p.join('')),
  );
  const fields = fc.constantFrom<SearchedField>('displayName', 'account', 'roleName', 'group');
  fc.assert(
    fc.property(shownTexts, queries, fields, (shown, query, field) => {
      let done = -1;
      for (const [from, to] of marksIn(shown, query, field)) {
        expect(from).toBeGreaterThan(done);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(shown.length);
        if (!/\p{Cs}/u.test(shown)) expect(shown.slice(from, to)).not.toMatch(/\p{Cs}/u);
        done = to;
      }
    }),
  );
});
