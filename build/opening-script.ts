/**
 * Gives a page a plain script that runs as the page is read, and starts the page's module when it sees fit: the page has the
 * module loaded, and does not start it by itself.
 */
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';

const MODULE = /<script type="module"[^>]* src="([^"]+)"><\/script>/;

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
        let module = '';
        const ahead = (_tag: string, address: string) => {
          module = address;
          return `<link rel="modulepreload" href="${address}">`;
        };
        const text = String(html.source).replace(MODULE, ahead);
        if (module === '') throw new Error(`${page} has no module to start.`);
        const script = `<script src="/${name}" data-module="${module}"></script>`;
        html.source = text.replace(/<body>\s*/, `<body>\n    ${script}\n  `);
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
      rollupOptions: { input: join(process.cwd(), source), output: { format: 'iife' } },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
