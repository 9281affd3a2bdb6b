/** The sources as syntax trees, for tests that read how texts are used in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A node of ESTree; what a test reads of it, it looks at first. */
export interface SyntaxNode {
  type: string;
  start: number;
  [part: string]: unknown;
}

export interface SourceFile {
  path: string;
  text: string;
  tree: SyntaxNode;
}

export const sourceFiles = (folder = 'src'): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      return { path, text, tree: parseSync(path, text).program as unknown as SyntaxNode };
    });

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Goes through a tree; where `visit` gives false, it does not go further down. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => unknown): void {
  if (visit(node) === false) return;
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) walk(child, visit);
  }
}

/** The line that a place of a text is on, from 1. */
export const lineAt = (text: string, place: number) => text.slice(0, place).split('\n').length;
