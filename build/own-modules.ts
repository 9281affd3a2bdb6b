/**
 * Gives a page modules of its own: what it imports of Hatrack is not shared with the other pages, so that its script and its
 * stylesheet hold nothing but what it uses itself.
 *
 * A module that several entries share stands in the build once, in a file beside them, with all that any of them uses. The
 * popup opens too often to load that. Libraries are shared all the same: every page uses the whole of them, and the page
 * asks for their file together with its own script.
 */
import type { Plugin } from 'vite';

const MARK = '?own';

/** A vite plugin that copies all that `page` imports, a page of the manifest. */
export function ownModules(page: string): Plugin {
  return {
    name: 'hatrack:own-modules',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.endsWith(page) && !importer?.endsWith(MARK)) return null;
      const found = await this.resolve(source, importer.replace(MARK, ''), {
        ...options,
        skipSelf: true,
      });
      // What is no file, such as what vite puts in itself, is the same for all.
      const isOwn = found && /^[^\0?]+$/.test(found.id) && !found.id.includes('/node_modules/');
      return isOwn ? { ...found, id: found.id + MARK } : found;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { chunk, filename }) {
        if (!filename.endsWith(page)) return [];
        return (chunk?.imports ?? []).map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
