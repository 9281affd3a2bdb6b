/** How large the built extension is where a person waits for it: in the popup, in AWS's pages and as a download. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

export interface BuiltSize {
  name: string;
  bytes: number;
  /** undefined where it is only told. */
  most: number | undefined;
}

const BUILT = 'dist/chrome';
const POPUP = 'src/popup/index.html';
const CONSOLE_SCRIPTS = 'src/aws-pages/console';

interface ContentScript {
  matches: string[];
  js: string[];
}

const bytesOf = (path: string) => statSync(path).size;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The paths that a pattern finds in a text, the first group of each. */
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, first]) => first ?? []);

/** A script and all that it imports by `import … from`, each once. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  // What is imported by `import()` is loaded later, and is none of this.
  const imported = found(readFileSync(path, 'utf8'), /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g);
  for (const name of imported) withImports(join(dirname(path), name), seen);
  return seen;
}

/** The files that the popup loads, and what of scripts and styles stands in its HTML itself. */
function popupBytes(): number {
  const html = readFileSync(join(BUILT, POPUP), 'utf8');
  const inFolder = (name: string) =>
    name.startsWith('/') ? join(BUILT, name) : join(BUILT, dirname(POPUP), name);
  const scripts = found(
    html,
    /<(?:script|link rel="modulepreload")[^>]*\s(?:src|href)="([^"]+)"/g,
  ).map(inFolder);
  const styles = found(html, /<link[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g).map(inFolder);
  const inline = found(html, /<(?:script|style)[^>]*>([^<]+)</g);
  const files = new Set([...styles, ...scripts.flatMap((path) => [...withImports(path)])]);
  return sum([...[...files].map(bytesOf), ...inline.map((text) => Buffer.byteLength(text))]);
}

function contentScripts(isMeant: (script: ContentScript) => boolean): number {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8'));
  const scripts: ContentScript[] = manifest.content_scripts ?? [];
  return sum(
    scripts
      .filter(isMeant)
      .flatMap(({ js }) => js)
      .map((name) => bytesOf(join(BUILT, name))),
  );
}

const isForSwitchRole = ({ matches }: ContentScript) =>
  matches.every((pattern) => /\/switchrole\b/.test(pattern));

/** A script of the sources as it is built by itself. */
async function builtBytes(input: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rollupOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return sum(chunks.map((chunk) => (chunk.type === 'chunk' ? Buffer.byteLength(chunk.code) : 0)));
}

/** What the browser is given as text to run in a console page, and what of content scripts runs there by itself. */
async function consoleBytes(): Promise<number> {
  const injected = readdirSync(CONSOLE_SCRIPTS).map((name) => join(CONSOLE_SCRIPTS, name));
  const bytes = await Promise.all(injected.map(builtBytes));
  return sum(bytes) + contentScripts((script) => !isForSwitchRole(script));
}

/** Of Chrome's build in `dist`, and of the packages for these browsers. */
export async function builtSizes(packages: readonly string[]): Promise<BuiltSize[]> {
  return [
    { name: 'The popup’s code and style', bytes: popupBytes(), most: 80_000 },
    { name: 'Scripts in console pages', bytes: await consoleBytes(), most: 12_000 },
    {
      name: 'Script in the Switch Role page',
      bytes: contentScripts(isForSwitchRole),
      most: undefined,
    },
    ...packages.map((target) => ({
      name: `The package for ${target}`,
      bytes: bytesOf(`dist/hatrack-${target}.zip`),
      most: 400_000,
    })),
  ];
}

/** The sources that are in what the popup loads, told by a build like the one in `dist`. */
export async function popupSources(): Promise<string[]> {
  const built = await build({ mode: 'chrome', logLevel: 'error', build: { write: false } });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const loaded = new Set(
    chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${POPUP}`)),
  );
  // A set that grows while it is walked is walked to its end.
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  }
  // The popup's own copies are marked behind their path.
  return [...loaded].flatMap(({ moduleIds }) => moduleIds.map((id) => id.replace(/\?.*$/, '')));
}
