/**
 * A policy as text, and how long IAM finds it.
 *
 * IAM takes letters up to U+00FF in a policy, so every other one is written as its escape. Its limits do not count white
 * space; here the spaces within texts are counted, because nothing says that IAM leaves those out too.
 */
import type { JsonValue } from './policy-json.ts';

const withEscapes = (json: string) =>
  json.replace(
    /[^\n\r\t\u0020-\u00ff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The policy on one line, as it is sent. */
export function compactPolicy(policy: JsonValue): string {
  return withEscapes(JSON.stringify(policy));
}

/** The policy over several lines, as people read it. */
export function readablePolicy(policy: JsonValue): string {
  return `${withEscapes(JSON.stringify(policy, undefined, 2))}\n`;
}

/** The characters that count against IAM's limits. */
export function policySize(policy: JsonValue): number {
  return compactPolicy(policy).length;
}
