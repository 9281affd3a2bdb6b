/** The styles keep to the tokens, and to no side of the page: what is left in one language is right in another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from './token-values.ts';

const TOKENS = 'src/ui/tokens.css';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) =>
  join('src', name),
);
const read = (path: string) => readFileSync(path, 'utf8');
const styles = sources
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: read(path).replace(/\/\*[\s\S]*?\*\//g, '') }));

interface Declaration {
  path: string;
  name: string;
  value: string;
}

const declarations: Declaration[] = styles.flatMap(({ path, css }) =>
  [...css.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, name = '', value = '']) => ({ path, name, value: value.replace(/\s+/g, ' ').trim() }),
  ),
);
const show = ({ path, name, value }: Declaration) => `${path}: ${name}: ${value}`;

/** The values of a shorthand, those in parentheses as one. */
const parts = (value: string) => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

function namesSide({ name, value }: Declaration): boolean {
  if (/(?:^|-)(?:left|right)(?:$|-)/.test(name)) return true;
  if (/^(?:text-align|float|clear)$/.test(name) && /\b(?:left|right)\b/.test(value)) return true;
  if (name === 'transform' && /translate(?:X|3d)?\(/.test(value)) return true;
  const [, right, , left] = parts(value);
  return /^(?:margin|padding|inset|border-(?:width|color|style))$/.test(name) && left !== undefined
    ? right !== left
    : false;
}

describe('the styles', () => {
  it('are found, with their declarations', () => {
    expect(styles.length).toBeGreaterThan(10);
    expect(declarations.length).toBeGreaterThan(300);
  });

  it('name no left and no right', () => {
    expect(declarations.filter(namesSide).map(show)).toEqual([]);
  });

  it('take their colors from the tokens', () => {
    const isColor = ({ value }: Declaration) =>
      /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(value);
    const outside = declarations.filter((found) => found.path !== TOKENS && isColor(found));
    expect(outside.map(show)).toEqual([]);
  });

  it('move by the tokens, which a person can still', () => {
    const moves = declarations.filter(({ name }) => /^(?:transition|animation)/.test(name));
    expect(moves.length).toBeGreaterThan(0);
    const isOwn = ({ value }: Declaration) => /\d+m?s\b/.test(value);
    expect(moves.filter(isOwn).map(show)).toEqual([]);
  });

  it('use no token that is not there, and leave none unused', () => {
    const components = sources.filter((path) => path.endsWith('.tsx')).map(read);
    const ownNames = components.flatMap((text) => text.match(/(?<=['`\s])--[\w-]+(?='?:)/g) ?? []);
    const known = new Set([
      ...plain.keys(),
      ...ownNames,
      ...declarations.map(({ name }) => name).filter((name) => name.startsWith('--')),
    ]);
    const usedBy = ({ value }: Declaration) =>
      [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
    const unknown = declarations.filter((found) => usedBy(found).some((name) => !known.has(name)));
    expect(unknown.map(show)).toEqual([]);
    const used = new Set(declarations.flatMap(usedBy));
    expect([...known].filter((name) => !used.has(name))).toEqual([]);
  });
});
