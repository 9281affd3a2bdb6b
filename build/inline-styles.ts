/**
 * Puts a page's stylesheet into its HTML: the popup opens too often to ask the browser for one file more. Extensions may have
 * styles there, and scripts may not stand there.
 */
import type { Plugin } from 'vite';

const LINK = /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;

/** A vite plugin that does so for `page`, a page of the manifest, whose stylesheet nothing else uses. */
export function inlineStyles(page: string): Plugin {
  return {
    name: 'hatrack:inline-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const html = bundle[page];
        if (html?.type !== 'asset') throw new Error(`${page} is not in the build.`);
        html.source = String(html.source).replace(LINK, (_link, name: string) => {
          const sheet = bundle[name];
          if (sheet?.type !== 'asset') throw new Error(`${page} asks for ${name}.`);
          delete bundle[name];
          return `<style>${String(sheet.source).trim()}</style>`;
        });
      },
    },
  };
}
