/**
 * Values in HCL, the language of Terraform, by its specification of quoted templates: a backslash escapes, and `${` and
 * `%{`, which would begin an expression, are written with their first sign twice.
 */
import type { JsonValue } from './policy-json.ts';

const hclEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as HCL's quoted string. */
export function hclText(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}\u2028\u2029]/gu, hclEscape)
    .replace(/[$%]+(?=\{)/g, (signs) =>
      // Readers of HCL differ in what a longer row of these signs means.
      signs.length === 1 ? `${signs}${signs}` : signs.replace(/./g, hclEscape),
    );
  return `"${escaped}"`;
}

/** A value of JSON as HCL's, indented by `depth` levels of two spaces where it takes several lines. */
export function hclValue(value: JsonValue, depth = 0): string {
  if (typeof value === 'string') return hclText(value);
  if (value === null || typeof value !== 'object') return String(value);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${outer}  ${hclValue(item, depth + 1)},\n`);
    return items.length === 0 ? '[]' : `[\n${items.join('')}${outer}]`;
  }
  const entries = Object.entries(value).map(
    ([name, item]) => [hclKey(name), hclValue(item, depth + 1)] as const,
  );
  return entries.length === 0 ? '{}' : `{\n${hclLines(entries, depth + 1)}${outer}}`;
}

/** Words that would begin an expression where a name stands bare. */
const RESERVED = new Set(['for', 'if', 'in', 'null', 'true', 'false']);

const hclKey = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) && !RESERVED.has(name) ? name : hclText(name);

type Entry = readonly [name: string, expression: string];

/** Names and what they are set to, laid out as `terraform fmt` does: one-line settings that follow each other in columns. */
export function hclLines(entries: readonly Entry[], depth: number): string {
  const lines: string[] = [];
  let run: Entry[] = [];
  const endRun = () => {
    const width = Math.max(0, ...run.map(([name]) => name.length));
    lines.push(...run.map(([name, expression]) => `${name.padEnd(width)} = ${expression}`));
    run = [];
  };
  for (const entry of entries) {
    const isLong = entry[1].includes('\n');
    if (isLong) endRun();
    run.push(entry);
    if (isLong) endRun();
  }
  endRun();
  return lines.map((line) => `${'  '.repeat(depth)}${line}\n`).join('');
}
