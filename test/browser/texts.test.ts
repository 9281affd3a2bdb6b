/** Texts that the browser reads in a way of its own: XML for suggestions, marks in menu titles. Names may hold anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuText } from '../../src/browser/menu-text.ts';
import { plainText, styledText } from '../../src/browser/suggestion-text.ts';

/** By XML 1.0's own list. */
const isNoXml = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  const isSpace = code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0x20 && !isSpace) || (code >= 0xd800 && code < 0xe000) || code >> 1 === 0x7fff;
};

describe('a suggestion', () => {
  it('has its styles in XML, and none in plain text', () => {
    const pieces = [
      { text: 'Switch to ' },
      { text: 'R&D <prod>', style: 'match' as const },
      { text: ' "1111" ', style: 'dim' as const },
    ];
    expect(styledText(pieces)).toBe(
      'Switch to <match>R&amp;D &lt;prod&gt;</match><dim> &quot;1111&quot; </dim>',
    );
    expect(plainText(pieces)).toBe('Switch to R&D <prod> "1111" ');
  });

  it('never lets a name become markup, nor hold what XML does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, inner = ''] = /^<match>(.*)<\/match>$/su.exec(
          styledText([{ text, style: 'match' }]),
        ) ?? [undefined, '<'];
        expect(inner).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
        expect([...inner].filter(isNoXml)).toEqual([]);
      }),
    );
  });
});

describe('a menu title', () => {
  it('shows & and %s as they are', () => {
    expect(menuText('R&D && co')).toBe('R&&D &&&& co');
    expect(menuText('100%safe')).toBe('100%\u2060safe');
    expect(menuText('%%s')).not.toContain('%s');
  });

  it('keeps the end of a long name, where names differ', () => {
    const long = `${'A very long name '.repeat(10)}in production`;
    expect([...menuText(long)]).toHaveLength(56);
    expect(menuText(long)).toMatch(/^A very long name .*….*in production$/);
    expect(menuText('𝒜'.repeat(100))).not.toMatch(/\p{Cs}/u);
  });
});
