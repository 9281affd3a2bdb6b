/**
 * Gives a page a plain script that runs as the page is read, and starts the page's module when it sees fit: the page has the
 * module loaded, and does not start it by itself.
 *
 * What is to be loaded stands behind the script. The browser asks for files in the order in which they stand in the page,
 * and nothing is seen before the script has run.
 */
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

const MODULE = /<script type="module"[^>]* src="([^"]+)"><\/script>/;
const LOADED_AHEAD = /\s*<link rel="modulepreload"[^>]*>/g;

/** A vite plugin that builds `source` as one file, for browsers from `target` on, and has `page` of the manifest load it. */
export function openingScript(page: string, source: string, target: string): Plugin {
  const name = `${dirname(page)}/${basename(source, '.ts')}.js`;
  return {
    name: 'hatrack:opening-script',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const html = bundle[page];
        if (html?.type !== 'asset') throw new Error(`${page} is not in the build.`);
        this.emitFile({ type: 'asset', fileName: name, source: await builtCode(source, target) });
        const text = String(html.source);
        const [tag, module] = MODULE.exec(text) ?? [];
        if (!tag) throw new Error(`${page} has no module to start.`);
        const script = `<script src="/${name}" data-module="${module}"></script>`;
        const own = `<link rel="modulepreload" href="${module}">`;
        const others = [...text.matchAll(LOADED_AHEAD)].map(([link]) => link.trim());
        const body = ['<body>', script, own, ...others].join('\n    ');
        html.source = text
          .replace(tag, '')
          .replace(LOADED_AHEAD, '')
          .replace(/<body>\s*/, `${body}\n  `);
      },
    },
  };
}

async function builtCode(source: string, target: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      rollupOptions: {
        input: join(process.cwd(), source),
        // Of modules that only name a key, nothing else is wanted.
        treeshake: { moduleSideEffects: (id) => id.endsWith(source) },
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
