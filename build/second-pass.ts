/**
 * Minifies once more, by Terser, what is loaded most often: the popup, the background and what pages share with it. Terser
 * finds one percent that Oxc leaves there, and next to nothing in the options page, its worker and its editor.
 */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** The large files, by the sources that stand in them, which would take the longest. */
const LARGE = [
  'src/options/index.tsx',
  'src/options/list-reader-worker.ts',
  'src/options/text/text-editor.ts',
];

/** A vite plugin that does so. */
export function secondPass(): Plugin {
  return {
    name: 'hatrack:second-pass',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          if (file.moduleIds.some((id) => LARGE.some((name) => id.endsWith(name)))) continue;
          const { code = file.code } = await minify(file.code, {
            module: true,
            ecma: 2020,
            // Libraries write functions that could be arrows. None of them is called by `new`.
            compress: { passes: 3, hoist_funs: true, unsafe_arrows: true },
            // One letter beyond Latin has the browser hold the whole script in two bytes a letter.
            format: { ascii_only: true },
          });
          file.code = code;
        }
      },
    },
  };
}
