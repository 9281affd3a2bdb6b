/** Mozilla's own linter takes the Firefox build: no errors, and the one warning that names Preact's `innerHTML`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Message {
  code: string;
  message: string;
  file?: string;
}

interface Report {
  errors: Message[];
  notices: Message[];
  warnings: Message[];
}

function lint(): Report {
  const command = ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  return JSON.parse(execFileSync('npx', command, { encoding: 'utf8' })) as Report;
}

it('has a Firefox build that addons.mozilla.org would take', () => {
  const { errors, notices, warnings } = lint();
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']);
  // Preact sets innerHTML for `dangerouslySetInnerHTML`, which nothing in Hatrack uses.
  const file = readFileSync(`dist/firefox/${warnings[0]?.file}`, 'utf8');
  expect(file.match(/\.innerHTML=/g)).toHaveLength(1);
  expect(file).toContain('.__html');
}, 120_000);
