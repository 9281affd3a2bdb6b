/**
 * Builds the React application behind the new Switch Role page, and only when it has to: the result is kept
 * under a name made of the sources and the versions that went into it.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, 'switch-role-page');
const cache = join(here, '../../node_modules/.cache/hatrack-stand-in-aws');

export interface SwitchRolePageFiles {
  readonly script: Buffer;
  readonly style: Buffer;
  /** How long the build took; undefined if it was already there. */
  readonly buildMilliseconds: number | undefined;
}

/** The built application, built now if its sources or its libraries have changed. */
export async function ensureSwitchRolePageIsBuilt(): Promise<SwitchRolePageFiles> {
  const output = join(cache, await fingerprint());
  const start = performance.now();
  const isBuilt = existsSync(output);
  if (!isBuilt) await buildInto(output);
  return {
    script: await readFile(join(output, 'switch-role-page.js')),
    style: await readFile(join(output, 'switch-role-page.css')),
    buildMilliseconds: isBuilt ? undefined : Math.round(performance.now() - start),
  };
}

/** Builds beside the output and then renames, so that two test processes cannot see half a build. */
async function buildInto(output: string): Promise<void> {
  // Loaded only here: most starts find the page built and need not wait for the build tool.
  const { build } = await import('vite');
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  await build({
    configFile: false,
    root: sources,
    logLevel: 'error',
    // Said here because both would otherwise follow NODE_ENV, which a test runner sets to its own value.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: join(sources, 'main.tsx'),
        output: {
          entryFileNames: 'switch-role-page.js',
          assetFileNames: 'switch-role-page[extname]',
        },
      },
    },
  });
  await rename(unfinished, output).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was quicker, which is as good.
    if (!existsSync(output)) throw error;
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const require = createRequire(import.meta.url);
  for (const library of ['@cloudscape-design/components', 'react', 'vite']) {
    hash.update(await readFile(require.resolve(`${library}/package.json`)));
  }
  const shared = ['build.ts', 'palette.ts', 'validation.ts'].map((name) => join(here, name));
  const own = (await readdir(sources)).sort().map((name) => join(sources, name));
  for (const file of [...shared, ...own]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
