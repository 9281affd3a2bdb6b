/** The house rules, read from the sources: who may import whom, and where a browser API may be named. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = 'src';

/** What each folder may import from, beside itself. */
const mayImport: Record<string, string[]> = {
  // Keys come from the English messages, by type alone, which lie beside the sources.
  i18n: ['..'],
  domain: ['i18n'],
  formats: ['domain', 'i18n'],
  sync: ['domain', 'i18n'],
  search: ['domain'],
  browser: ['i18n'],
  store: ['domain', 'formats', 'sync', 'search', 'browser', 'i18n'],
  // What the background runs in console pages stands, like all that runs on AWS's pages, in aws-pages.
  background: ['domain', 'formats', 'sync', 'search', 'store', 'browser', 'aws-pages', 'i18n'],
  ui: ['domain', 'formats', 'store', 'browser', 'i18n'],
  popup: ['domain', 'formats', 'search', 'store', 'browser', 'ui', 'i18n'],
  options: ['domain', 'formats', 'search', 'store', 'browser', 'ui', 'i18n'],
  'aws-pages': ['domain', 'browser', 'ui', 'i18n'],
};

/** Packages that a folder may use; what is not named here uses none. */
const mayUse: Record<string, string[]> = {
  formats: ['jsonc-parser', 'yaml'],
  sync: ['fflate'],
  // Its types alone: the browsers' own API is what it calls.
  browser: ['webextension-polyfill'],
  ui: ['preact', '@preact/signals'],
  popup: ['preact', '@preact/signals'],
  options: ['preact', '@preact/signals', '@codemirror/state', '@codemirror/view'],
};

interface Import {
  file: string;
  /** The folder of `src` that it stands in. */
  from: string;
  target: string;
  isTypeOnly: boolean;
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((name) => join(SOURCES, name))
  .filter((path) => /\.tsx?$/.test(path));

const folderOf = (path: string) => relative(SOURCES, path).split('/')[0] ?? '';

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm);
  return [...found].map(([, type, target = '']) => ({
    file,
    from: folderOf(file),
    target,
    isTypeOnly: type !== undefined,
  }));
}

const imports = files.flatMap(importsOf);
const isRelative = ({ target }: Import) => target.startsWith('.');
const targetFolder = ({ file, target }: Import) => folderOf(normalize(join(dirname(file), target)));
const show = ({ file, target }: Import) => `${file} imports ${target}`;

describe('the sources', () => {
  it('are found, with their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(mayImport)));
  });

  it('import one way', () => {
    const wrong = imports.filter(isRelative).filter((found) => {
      const to = targetFolder(found);
      if (to === found.from) return false;
      // Pages know the background by its types alone.
      if (to === 'background') return !found.isTypeOnly;
      return !mayImport[found.from]?.includes(to);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('use only the packages that their folder may use', () => {
    const packageOf = (target: string) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
    const wrong = imports
      .filter((found) => !isRelative(found))
      .filter(({ from, target }) => !mayUse[from]?.includes(packageOf(target)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('load the large library of the formats in the worker alone', () => {
    const reaches = (file: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const found of imports.filter((one) => one.file === file && !one.isTypeOnly)) {
        if (isRelative(found)) reaches(normalize(join(dirname(file), found.target)), seen);
        else seen.add(found.target);
      }
      return seen;
    };
    const loads = (file: string) => ['yaml'].filter((name) => reaches(file).has(name));
    expect(loads('src/options/list-reader-worker.ts')).toEqual(['yaml']);
    for (const page of ['popup/index.tsx', 'options/index.tsx', 'background/index.ts']) {
      expect([page, loads(join(SOURCES, page))]).toEqual([page, []]);
    }
  });

  it('import nothing behind the readers’ back', () => {
    const dynamic = files.filter((file) => /\bimport\(/.test(readFileSync(file, 'utf8')));
    // The text editor, which is large, is loaded when somebody edits as text.
    expect(dynamic).toEqual(['src/options/text/roles-text.tsx']);
    const named = imports.filter(({ target }) => /\/text-editor\.tsx?$/.test(target));
    expect(named.map(show)).toEqual([]);
  });

  it('name a browser API in src/browser alone', () => {
    const api =
      /\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|windows|alarms|action|permissions|extension|commands|omnibox|contextMenus|menus|contextualIdentities|cookies)\b/;
    const outside = files.filter(
      (file) => folderOf(file) !== 'browser' && api.test(readFileSync(file, 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  it('keep the domain, the formats and the merge synchronous', () => {
    const isPure = (file: string) => ['domain', 'formats', 'sync'].includes(folderOf(file));
    const async = files.filter(
      (file) =>
        isPure(file) && /\basync\b(?! )|\basync |\bPromise\b/.test(readFileSync(file, 'utf8')),
    );
    expect(async).toEqual([]);
  });

  it('say their idea in their first line', () => {
    const silent = files.filter((file) => !readFileSync(file, 'utf8').startsWith('/**'));
    expect(silent).toEqual([]);
  });

  it('talk to no host of their own accord', () => {
    const network = files.filter((file) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(readFileSync(file, 'utf8')),
    );
    // The multi-session console's own calls, made in its page: at the moment of a switch, and when AWS has no room for one.
    // And the one door to the server that a person named for sync. And the extension's own messages, which a worker reads.
    expect(network.sort()).toEqual([
      'src/aws-pages/console/end-session.ts',
      'src/aws-pages/console/list-sessions.ts',
      'src/aws-pages/console/post-multi-session-switch.ts',
      'src/browser/packed-messages.ts',
      'src/browser/web-request.ts',
    ]);
  });
});
