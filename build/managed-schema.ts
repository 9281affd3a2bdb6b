/** Puts the schema of the policy beside the manifest that names it: Chrome and Edge check policies by it. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** A vite plugin that writes the file `name` into the build, but for Firefox, which checks policies by no schema. */
export function managedSchema(name: string, isFirefox: boolean): Plugin {
  return {
    name: 'hatrack:managed-schema',
    apply: 'build',
    async generateBundle() {
      if (isFirefox) return;
      this.emitFile({ type: 'asset', fileName: name, source: await readFile(name, 'utf8') });
    },
  };
}
