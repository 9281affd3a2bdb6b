/** The colors that everything is drawn in can be told apart: in light and dark, with more contrast, and as the system's own. */
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/domain/color-sight.ts';
import { changed, colors, plain } from './token-values.ts';

/** What WCAG 2.2 asks of text (1.4.3; 1.4.6 for more contrast), and of controls and what has the focus (1.4.11). */
const TEXT = 4.5;
const MORE_TEXT = 7;
const CONTROL = 3;

const grounds = ['page', 'raised', 'tint', 'hover', 'selected'];
const everywhere = (name: string): [string, string][] => grounds.map((ground) => [name, ground]);
const softly = (name: string): [string, string][] =>
  ['page', 'raised', 'hover', `${name}-soft`].map((ground) => [name, ground]);

/** What is written, and on which grounds. */
const texts: [string, string][] = [
  ...everywhere('text'),
  ...everywhere('text-soft'),
  ...everywhere('accent'),
  ...softly('danger'),
  ...softly('warning'),
  ...softly('success'),
  ...['danger-soft', 'warning-soft', 'success-soft'].map((on): [string, string] => ['text', on]),
  ['on-mark', 'mark'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
];

/** What is seen and not read. */
const controls: [string, string][] = [
  ...everywhere('line-strong'),
  ...everywhere('focus'),
  ...everywhere('star'),
  ['accent-fill', 'page'],
  ['accent-fill', 'raised'],
];

const schemes = [
  { scheme: 'light', more: false },
  { scheme: 'dark', more: false },
  { scheme: 'light', more: true },
  { scheme: 'dark', more: true },
] as const;

describe.each(schemes)('in $scheme, more contrast: $more', ({ scheme, more }) => {
  const shown = colors(scheme, more);
  const tooLow = (pairs: [string, string][], least: number) =>
    pairs
      .map(([name, ground]) => {
        const [ink, paper] = [shown.get(`--${name}`), shown.get(`--${ground}`)];
        if (!ink || !paper) return `${name} on ${ground} is no color`;
        const ratio = contrast(ink, paper);
        return ratio < least && `${name} on ${ground}: ${ratio.toFixed(2)}`;
      })
      .filter(Boolean);

  it('can be read', () => {
    expect(tooLow(texts, more ? MORE_TEXT : TEXT)).toEqual([]);
  });

  it('shows controls and what has the focus', () => {
    expect(tooLow(controls, more ? TEXT : CONTROL)).toEqual([]);
  });
});

it('takes every color from the system where the person forces colors', () => {
  const system =
    /^(?:Canvas|CanvasText|LinkText|ButtonText|Highlight|HighlightText|Mark|MarkText)$/;
  const isSolid = (name: string) => colors('light', false).has(name);
  for (const name of [...plain.keys()].filter(isSolid)) {
    expect([name, changed.forced.get(name)]).toEqual([name, expect.stringMatching(system)]);
  }
});

it('stills every movement in one place', () => {
  const movements = [...plain].filter(([, value]) => /^\d+m?s$/.test(value)).map(([name]) => name);
  expect(movements.length).toBeGreaterThan(0);
  expect([...changed.still.keys()]).toEqual(movements);
  expect(new Set(changed.still.values())).toEqual(new Set(['0s']));
});
