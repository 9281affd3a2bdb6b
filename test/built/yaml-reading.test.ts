/** YAML reads the same with what the build leaves of its library. */
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { yamlReading } from '../../build/yaml-reading.ts';
import { parseYaml } from '../../src/formats/yaml/yaml-tree.ts';
import { messagesOf } from '../english.ts';
import { corpusInputs, corpusText } from '../formats/corpus-files.ts';

let built: typeof import('./yaml-entry.ts');

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [yamlReading()],
    build: {
      write: false,
      rolldownOptions: {
        input: 'test/built/yaml-entry.ts',
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const [{ code }] = output;
  expect(code).not.toContain('foldFlowLines');
  built = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  const messages = messagesOf('en');
  built.speak((key) => messages[key]?.message);
});

function same(text: string): void {
  expect(built.parseYaml(text)).toEqual(parseYaml(text));
}

it('in every file that people have', () => {
  expect(corpusInputs.length).toBeGreaterThan(50);
  for (const name of corpusInputs) same(corpusText(name));
});

const pieces = [
  ...[
    'a',
    'b: ',
    '- ',
    '  ',
    '\n',
    '\n  ',
    '\n- ',
    ': ',
    '? ',
    ', ',
    '{',
    '}',
    '[',
    ']',
    '#',
    ' # x\n',
  ],
  ...[
    '"',
    "'",
    '"\\u0041"',
    '"\\q"',
    '|\n',
    '>-\n',
    '|2+\n',
    '&x ',
    '*x',
    '<<: ',
    '*x\n',
    '~',
    'null',
  ],
  ...[
    'true',
    '0x1f',
    '012',
    '1.5e3',
    '.nan',
    '2001-12-14',
    '!!binary ',
    '!!set ',
    '!!omap ',
    '!!int ',
  ],
  ...[
    '!!timestamp ',
    '!local ',
    '!!str ',
    '%YAML 1.1\n---\n',
    '%TAG ! tag:x,1:\n---\n',
    '---\n',
    '...\n',
  ],
  ...['\t', '\r\n', '\ufeff', '@', '`'],
];

it('in any text', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''));
  fc.assert(fc.property(text, same), { numRuns: 3_000 });
});
