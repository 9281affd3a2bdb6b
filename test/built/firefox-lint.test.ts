/** Mozilla's own linter takes the Firefox build: no errors, and no warning but those that name Preact's `innerHTML`. */
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
  // Preact sets innerHTML for `dangerouslySetInnerHTML`, which nothing in Hatrack uses. The popup and the options page have
  // it each.
  expect(warnings.map(({ code }) => code)).toEqual(Array(2).fill('UNSAFE_VAR_ASSIGNMENT'));
  expect(new Set(warnings.map(({ file }) => file)).size).toBe(2);
  for (const { file } of warnings) {
    const text = readFileSync(`dist/firefox/${file}`, 'utf8');
    expect(text.match(/\.innerHTML=/g)).toHaveLength(1);
    expect(text).toContain('.__html');
  }
}, 120_000);
