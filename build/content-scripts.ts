/**
 * Builds each content script of the manifest into one plain file, beside the pages that crxjs builds.
 *
 * crxjs splits content scripts into modules that the page must be allowed to load (`web_accessible_resources`), which
 * lets every AWS page see that the extension is there. A plain file needs no such door and runs without a delay.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { cssNames } from './css-names.ts';
import { messagePlaces } from './message-places.ts';

export interface ContentScript {
  matches: string[];
  js: string[];
  run_at?: string;
}

/** The file a content script's source becomes, relative to the extension's folder. */
const builtName = (source: string) =>
  `content-scripts/${source.split('/').at(-2)}-${basename(source, '.ts')}.js`;

async function buildOne(source: string, outDir: string, target: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [messagePlaces(), cssNames()],
    build: {
      outDir,
      target,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: source,
        output: { format: 'iife', entryFileNames: builtName(source) },
      },
    },
  });
}

/** A vite plugin that writes the content scripts, for browsers from `target` on, into `outDir` and names them in its `manifest.json`. */
export function contentScripts(scripts: ContentScript[], outDir: string, target: string): Plugin {
  return {
    name: 'hatrack:content-scripts',
    apply: 'build',
    async writeBundle() {
      for (const source of scripts.flatMap((script) => script.js)) {
        await buildOne(source, outDir, target);
      }
      const path = join(outDir, 'manifest.json');
      const manifest = JSON.parse(await readFile(path, 'utf8'));
      manifest.content_scripts = scripts.map((script) => ({
        ...script,
        js: script.js.map(builtName),
      }));
      await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
    },
  };
}
