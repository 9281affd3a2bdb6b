/** Compares what a screen reader is told with what was read and found good before: the files in `snapshots`. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { accessibilityTree } from './accessibility-tree.ts';

/** The page, or only the part of it that has a role and a name, is told as `snapshots/NAME.yml` has it. */
export async function tells(
  page: Page,
  name: string,
  part?: { role: string; name?: string },
): Promise<void> {
  const tree = await accessibilityTree(page, part);
  await expect(tree).toMatchFileSnapshot(`snapshots/${name}.yml`);
}
