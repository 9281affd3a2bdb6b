/**
 * Leaves out of the YAML library what only writing YAML takes, and its schemas: lists are read, and by the simplest schema,
 * in which every value is text (see `src/formats/yaml/yaml-tree.ts`). Its classes name all of that, so no bundler can see it.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const UNUSED =
  /\/yaml\/browser\/dist\/(?:stringify\/.*|schema\/(?:core|json|yaml-1\.1)\/.*|visit|parse\/cst-visit|doc\/(?:applyReviver|createNode)|nodes\/(?:addPairToJSMap|toJS))\.js$/;

/** A module that exports the same names, all of them a function that does nothing. */
function emptied(code: string): string {
  const names = [...code.matchAll(/^export \{ (.+) \};$/gm)].flatMap(([, list = '']) =>
    list.split(', ').map((name) => `nothing as ${name}`),
  );
  return `const nothing = () => {};\nexport { ${names.join(', ')} };`;
}

/** A vite plugin that does so. */
export function yamlReading(): Plugin {
  return {
    name: 'hatrack:yaml-reading',
    apply: 'build',
    load: {
      filter: { id: UNUSED },
      handler: async (id) => emptied(await readFile(id, 'utf8')),
    },
  };
}
