/**
 * Shortens the names of custom properties in the built styles, puts short values where they are used, and leaves out of each
 * stylesheet those that it never uses: the sources have one set of them for all pages, by names that say what they are for.
 */
import type { Plugin } from 'vite';

const DECLARATION = /(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g;
const NAME = /--[a-z][\w-]*/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const namesIn = (text: string): string[] => text.match(NAME) ?? [];
const usedIn = (css: string) =>
  new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));

/** `kept`: those that a script sets or reads. What is used by something unused goes with it. */
function withoutUnused(css: string, kept: ReadonlySet<string>): string {
  const used = usedIn(css);
  const left = css.replace(DECLARATION, (whole, name) =>
    used.has(name) || kept.has(name) ? whole : '',
  );
  return left === css ? css : withoutUnused(left, kept);
}

const shortName = (at: number): string =>
  (at < LETTERS.length ? '' : shortName(Math.floor(at / LETTERS.length) - 1)) +
  LETTERS[at % LETTERS.length];

/** Short names for those that stand in the styles, the most frequent first. */
function shortNames(styles: readonly string[], kept: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of styles.flatMap(namesIn)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => !kept.has(name));
  names.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  let at = 0;
  const nextFree = (): string => {
    const name = `--${shortName(at++)}`;
    return kept.has(name) ? nextFree() : name;
  };
  return new Map(names.map((name) => [name, nextFree()]));
}

/** Puts short values where they are used, of those that are the same everywhere: declared once, for the whole page. */
function withShortValues(css: string, kept: ReadonlySet<string>): string {
  const declared = [...css.matchAll(/(?<=[{;])(--[\w-]+):/g)].map(([, name]) => name);
  const ofPage = [...css.matchAll(/:root(?:,\s*:host)?\s*\{([^}]*)\}/g)].map(([, block]) => block);
  const values = new Map(
    [...`;${ofPage.join(';')}`.matchAll(/(?<=;)\s*(--[\w-]+):\s*([\w.%-]{1,9})\s*(?=;|$)/g)]
      .map(([, name = '', value = '']) => [name, value] as const)
      .filter(([name]) => declared.filter((one) => one === name).length === 1 && !kept.has(name)),
  );
  return css.replace(/var\((--[\w-]+)\)/g, (use, name: string) => values.get(name) ?? use);
}

/** Shortens all styles of a build alike. `scripts`: what may set or read a custom property too. */
export function shortened(styles: readonly string[], scripts: string): string[] {
  const kept = new Set(namesIn(scripts));
  const needed = styles.map((css) => withoutUnused(withShortValues(css, kept), kept));
  const names = shortNames(needed, kept);
  return needed.map((css) => css.replace(NAME, (name) => names.get(name) ?? name));
}

/** A vite plugin that does so: in stylesheets, and in styles that are text in a script. */
export function cssNames(): Plugin {
  return {
    name: 'hatrack:css-names',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\.css\?inline$/ },
      handler(code) {
        const [, text = '""'] = /^export default (".*")/s.exec(code) ?? [];
        const [css] = shortened([JSON.parse(text)], '');
        return { code: `export default ${JSON.stringify(css)}`, map: null };
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const sheets = files.flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
        );
        const scripts = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
        const styles = shortened(
          sheets.map(({ source }) => String(source)),
          scripts,
        );
        for (const [at, sheet] of sheets.entries()) sheet.source = styles[at] ?? '';
      },
    },
  };
}
