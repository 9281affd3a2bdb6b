/**
 * Items of every published version, as they stand in people's accounts: they are read for ever. A file is never changed
 * once a build that writes it is out; a new version gets a new file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeItem, encodeItem, type Item } from '../../src/sync/codec/item.ts';
import type { Registers } from '../../src/sync/registers.ts';

interface Golden {
  name: string;
  text: string;
  item:
    | { kind: 'roles'; roles: Record<string, Registers>; extra: number[] }
    | { kind: 'settings'; settings: Registers; extra: number[] };
}

const FOLDER = 'test/sync/golden';

const files = readdirSync(FOLDER).map((file) => {
  const items: Golden[] = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  return { file, items };
});

function itemOf({ item }: Golden): Item {
  const extra = Uint8Array.from(item.extra);
  if (item.kind === 'settings') return { ...item, extra };
  return { kind: 'roles', roles: new Map(Object.entries(item.roles)), extra };
}

describe.each(files)('items of $file', ({ items }) => {
  it.each(items)('say the same as ever: $name', (golden) => {
    const item = itemOf(golden);
    expect(decodeItem(golden.text)).toEqual({ state: 'read', item });
    // Today's text may differ, what it says may not.
    expect(decodeItem(encodeItem(item))).toEqual({ state: 'read', item });
  });
});
