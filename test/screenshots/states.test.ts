/** The tables of states and of published pictures are what the walks and the documents take them for. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { published } from './published.ts';
import { states } from './states.ts';

it('names each state once', () => {
  const names = states.map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

it('has published every picture that it takes for that', () => {
  const missing = published.filter(({ file }) => !existsSync(`docs/${file}`));
  expect(missing.map(({ file }) => file)).toEqual([]);
});

it('takes every picture that the documents show', () => {
  const shown = ['README.md', 'docs/import-aws-config.md', 'docs/store/listing.md'].flatMap(
    (path) =>
      [...readFileSync(path, 'utf8').matchAll(/[\w./-]+\.png/g)].map(([picture]) => picture),
  );
  const names = shown.map((picture) => picture.slice(picture.lastIndexOf('/') + 1));
  const taken = published.map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
  expect(new Set(names)).toEqual(new Set(taken));
});
