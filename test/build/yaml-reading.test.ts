/** What the build leaves out of the YAML library is not missed: each YAML file of the corpus reads the same without it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { yamlReading } from '../../build/yaml-reading.ts';
import { parseYaml } from '../../src/formats/yaml/yaml-tree.ts';
import { messagesOf } from '../english.ts';

const CORPUS = 'test/formats/corpus/yaml';
const files = readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name));

let folder: string;
let built: typeof import('./yaml-entry.ts');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hatrack-yaml-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [yamlReading()],
    // As a browser takes it, because the library is another one for Node.
    resolve: { conditions: ['browser'] },
    build: {
      outDir: folder,
      lib: { entry: 'test/build/yaml-entry.ts', formats: ['es'], fileName: () => 'tree.mjs' },
    },
  });
  built = await import(pathToFileURL(join(folder, 'tree.mjs')).href);
  const english = messagesOf('en');
  built.speak((key) => english[key]?.message);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('leaves out a good part', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(readFileSync(join(folder, 'tree.mjs'), 'utf8')).not.toContain('stringifyString');
});

it.each(files)('reads %s all the same', (name) => {
  const text = readFileSync(join(CORPUS, name), 'utf8');
  expect(built.parseYaml(text)).toEqual(parseYaml(text));
});
