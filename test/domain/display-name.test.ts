import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutDisplayName, MAX_DISPLAY_NAME } from '../../src/domain/display-name.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

const cutAll = (names: readonly string[]) => names.map((name) => cutDisplayName(name, names));

const START = 'Customer Platform Engineering Team ';
const END = ' Administrator Access Read Write all';
const FAMILY = '👨‍👩‍👧‍👦';

const piece = fc
  .array(fc.constantFrom('a', 'b', 'prod', 'test', ' ', '…', ' ~1', FAMILY, 'e\u0301', '🇮🇪'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** Names that share most of what they hold and differ at their start, within, at their end, or in several places. */
const alikeNames = fc.uniqueArray(
  fc
    .tuple(piece, piece, piece, piece)
    .map(([a, b, c, d]) => `${a}${START}${b}${START}${c}${END}${d}`),
  { minLength: 2, maxLength: 10 },
);

/** Names of one length that differ by single letters. */
const namesOfOneLength = fc.uniqueArray(
  fc
    .array(fc.tuple(fc.nat({ max: 149 }), fc.constantFrom('x', 'y')), { maxLength: 3 })
    .map((changes) => {
      const letters = [...'Abcdefghij'.repeat(15)];
      for (const [at, letter] of changes) letters[at] = letter;
      return letters.join('');
    }),
  { minLength: 2, maxLength: 15 },
);

const anyName = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('cutDisplayName', () => {
  it.each([
    ['nothing', ''],
    ['a short name', 'Production'],
    ['a name of 64 characters', 'x'.repeat(64)],
    ['a name of 32 emoji', '😀'.repeat(32)],
  ])('leaves %s as it is', (_, name) => {
    expect(cutDisplayName(name, [name, 'another', 'y'.repeat(100)])).toBe(name);
  });

  it('leaves every name within the limit as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 64 }), fc.array(fc.string()), (name, others) => {
        fc.pre(name.length <= MAX_DISPLAY_NAME);
        expect(cutDisplayName(name, others)).toBe(name);
      }),
    );
  });

  it('cuts one character too many out of the middle', () => {
    const name = `${'a'.repeat(32)}-${'b'.repeat(32)}`;
    expect(cutDisplayName(name)).toBe(`${'a'.repeat(31)}…${'b'.repeat(32)}`);
  });

  it('keeps both ends of a name that stands alone', () => {
    const name = 'Example Corporation / Shared Services / Data Platform / eu-west-1 / prod';
    expect(cutDisplayName(name, [name])).toBe(
      'Example Corporation / Shared Se…Data Platform / eu-west-1 / prod',
    );
  });

  it('needs no other cut for names that differ at their ends', () => {
    const names = ['prod', 'test'].map(
      (stage) => `Example Corporation / Shared Services / Data Platform / eu-west-1 / ${stage}`,
    );
    expect(cutAll(names)).toEqual([
      'Example Corporation / Shared Se…Data Platform / eu-west-1 / prod',
      'Example Corporation / Shared Se…Data Platform / eu-west-1 / test',
    ]);
  });

  it('keeps beginning, difference and end of names that differ in the middle', () => {
    const names = ['prod', 'test', 'staging'].map(
      (stage) =>
        `Example Corporation / Shared Services / ${stage} / Data Platform / Administrator Access`,
    );
    const cuts = cutAll(names);
    expect(cuts[0]).toMatch(/^Example Corporat….*prod.*Access$/);
    expect(cuts[1]).toMatch(/^Example Corporat….*test.*Access$/);
    expect(cuts[2]).toMatch(/^Example Corporat….*staging.*Access$/);
  });

  it('shows the difference also between two names of three, where the third differs elsewhere', () => {
    const middle = ' shared middle of considerable length that is all alike ';
    const rest = ' and then the very same long ending of every one of them';
    const names = [
      `${START}x${middle}TEST${rest}`,
      `${START}y${middle}PROD${rest}`,
      `${START}y${middle}TEST${rest}`,
    ];
    const cuts = cutAll(names);
    expect(cuts[0]).toMatch(/^Customer Platfor….* x .*of them$/);
    expect(cuts[1]).toMatch(/^Customer Platfor….*PROD.*of them$/);
    expect(cuts[2]).toMatch(/^Customer Platfor….*TEST.*of them$/);
  });

  it('stays apart from a short name that is another list’s cut of it', () => {
    const long = `${START}between${END}`;
    const cut = cutDisplayName(long);
    expect(cutDisplayName(long, [long, cut])).not.toBe(cut);
    expect(cutDisplayName(cut, [long, cut])).toBe(cut);
  });

  it('keeps names apart of which two pairs become alike', () => {
    const base = 'Abcdefghij'.repeat(15);
    const change = (...places: number[]) =>
      [...base].map((letter, at) => (places.includes(at) ? 'x' : letter)).join('');
    const names = [base, change(22), change(40), change(22, 40)];
    expect(new Set(cutAll(names)).size).toBe(names.length);
  });

  it('counts names that no cut tells apart', () => {
    // A single letter under more accents than fit cannot be shown, so nothing is left to differ.
    const names = ['a', 'b'].map((letter) => letter + '\u0301'.repeat(80));
    expect(cutAll(names)).toEqual(['… ~1', '… ~2']);
  });

  it.each([
    ['pairs of surrogates', '😀', 100],
    ['families of emoji', FAMILY, 20],
    ['letters with accents', 'e\u0301\u0323', 60],
    ['flags', '🇮🇪', 40],
    ['Hangul in parts', '\u1112\u1161\u11ab', 50],
    ['Devanagari clusters', 'क्षि', 40],
  ])('never cuts %s in two', (_, grapheme, times) => {
    const cut = cutDisplayName(`x${grapheme.repeat(times)}`);
    const [start = '', end = ''] = cut.split('…');
    const whole = graphemesOf(grapheme.repeat(times)).length / times;
    expect(cut.length).toBeLessThanOrEqual(MAX_DISPLAY_NAME);
    expect(start.slice(1).replaceAll(grapheme, '')).toBe('');
    expect(end.replaceAll(grapheme, '')).toBe('');
    expect(whole).toBe(1);
  });

  it('never gives more than 64 UTF-16 units and never half a character', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, piece), fc.array(anyName, { maxLength: 5 }), (name, others) => {
        const cut = cutDisplayName(name, others);
        expect(cut.length).toBeLessThanOrEqual(MAX_DISPLAY_NAME);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('keeps whole graphemes of the name, from its start and to its end', () => {
    const longName = fc
      .array(
        fc.oneof(
          fc.constantFrom('a', ' ', FAMILY, 'e\u0301', '🇮🇪', '👍🏽'),
          fc.string({ unit: 'grapheme' }),
        ),
        { minLength: 65, maxLength: 90 },
      )
      .map((parts) => parts.join('').replaceAll('…', '.'));
    fc.assert(
      fc.property(longName, (name) => {
        fc.pre(name.length > MAX_DISPLAY_NAME);
        const parts = graphemesOf(name);
        const [start = '', end = ''] = cutDisplayName(name).split('…');
        const starts = parts.map((_, at) => parts.slice(0, at).join(''));
        const ends = parts.map((_, at) => parts.slice(at + 1).join(''));
        expect(starts).toContain(start);
        expect(ends).toContain(end);
      }),
    );
  });

  it.each([
    ['at their starts, within and at their ends', alikeNames],
    ['by single letters', namesOfOneLength],
  ])('keeps names apart that differ %s', (_, arbitraryNames) => {
    fc.assert(
      fc.property(arbitraryNames, (names) => {
        const cuts = cutAll(names);
        expect(new Set(cuts).size).toBe(names.length);
        expect(cuts.every((cut) => cut.length <= MAX_DISPLAY_NAME)).toBe(true);
      }),
    );
  });

  it('keeps names apart from cuts of them that stand in the same list', () => {
    fc.assert(
      fc.property(alikeNames, (names) => {
        const all = [
          ...new Set([...names, ...names.map((name) => cutDisplayName(name)), ...cutAll(names)]),
        ];
        expect(new Set(cutAll(all)).size).toBe(all.length);
      }),
    );
  });

  it('gives the same whatever the order of the others, and whether its own is among them', () => {
    fc.assert(
      fc.property(alikeNames, (names) => {
        const [name = '', ...others] = names;
        const cut = cutDisplayName(name, names);
        expect(cutDisplayName(name, names.toReversed())).toBe(cut);
        expect(cutDisplayName(name, others)).toBe(cut);
        expect(cutDisplayName(name, new Set(names).values())).toBe(cut);
      }),
    );
  });
});
