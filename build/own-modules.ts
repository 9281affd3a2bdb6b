/**
 * Gives a page modules of its own: what it imports is not shared with the other pages, libraries neither, so that all of its
 * script is one file, which holds nothing but what the page uses itself.
 *
 * A module that several entries share stands in the build once, in a file beside them, with all that any of them uses. The
 * popup opens too often to load that, or to ask for two files.
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
      const isOwn = found && /^[^\0?]+$/.test(found.id);
      return isOwn ? { ...found, id: found.id + MARK } : found;
    },
  };
}
