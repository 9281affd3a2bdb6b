/** What src/ui/tokens.css says each token is, in every scheme that a person may have chosen. */
import { readFileSync } from 'node:fs';

export type Tokens = ReadonlyMap<string, string>;

const SOURCE = readFileSync('src/ui/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first rule for `:root, :host` in `css`. */
function declarations(css: string): Map<string, string> {
  const body = /:root,\s*:host\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const found = body.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.trim()]));
}

const behind = (query: string) => {
  const [, css] = SOURCE.split(`@media (${query})`);
  if (css === undefined) throw new Error(`tokens.css has nothing for ${query}.`);
  return declarations(css);
};

/** All tokens as they are written, without what a media query changes. */
export const plain: Tokens = declarations(SOURCE);

/** What is written behind a media query alone. */
export const changed = {
  contrast: behind('prefers-contrast: more'),
  forced: behind('forced-colors: active'),
  still: behind('prefers-reduced-motion: reduce'),
};

/** The colors of one scheme, as six hex digits. */
export function colors(scheme: 'light' | 'dark', more: boolean): Tokens {
  const written = new Map([...plain, ...(more ? changed.contrast : [])]);
  const place = scheme === 'light' ? 1 : 2;
  return new Map(
    [...written].flatMap(([name, value]) => {
      const hex = /^light-dark\(#(\w{6}), #(\w{6})\)$/.exec(value)?.[place];
      return hex === undefined ? [] : [[name, hex] as const];
    }),
  );
}
