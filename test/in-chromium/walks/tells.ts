/** Compares what a screen reader is told with what was read and found good before: the files in `snapshots`. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { accessibilityTree } from './accessibility-tree.ts';

/** Longer than a page takes that reads what it shows; only one that tells something else takes all of it. */
const TIMEOUT_MS = 10_000;

/**
 * The page, or only the part of it that has a role and a name, is told as `snapshots/NAME.yml` has it, or soon will be:
 * a page is shown before it has read all that stands on it.
 */
export async function tells(
  page: Page,
  name: string,
  part?: { role: string; name?: string },
): Promise<void> {
  const file = `snapshots/${name}.yml`;
  const wanted = new URL(file, import.meta.url);
  const isWanted = (tree: string) => !existsSync(wanted) || readFileSync(wanted, 'utf8') === tree;
  const end = Date.now() + TIMEOUT_MS;
  let tree = await accessibilityTree(page, part);
  while (!isWanted(tree) && Date.now() < end) tree = await accessibilityTree(page, part);
  await expect(tree).toMatchFileSnapshot(file);
}
