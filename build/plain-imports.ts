/**
 * Has `import()` be the browser's own. Vite wraps it to fetch stylesheets and imports of what is loaded ahead of it; here
 * nothing that is loaded later has a stylesheet, and all of it lies on the same disk.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** A vite plugin that does so. */
export function plainImports(): Plugin {
  return {
    name: 'hatrack:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
