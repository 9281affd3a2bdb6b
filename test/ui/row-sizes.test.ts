/** The popup and the table count their rows by the pixels that the tokens give them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; nothing is read from the store here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { GRID_SIZES } from '../../src/options/roles/grid-sizes.ts';
import { ROW_SIZES } from '../../src/popup/role-rows.ts';
import { DENSITIES, type Density } from '../../src/store/settings.ts';

const TOKENS = readFileSync('src/ui/tokens.css', 'utf8');

/** What the tokens say of a density: the plain ones for the usual, and what a rule of its own changes for another. */
function pixels(name: string, density: Density): number | undefined {
  const rule = density === 'usual' ? ':root,' : `:root[data-density="${density}"]`;
  const body = TOKENS.slice(TOKENS.indexOf(rule)).split('}')[0] ?? '';
  const [, found] = new RegExp(`--${name}: (\\d+)px;`).exec(body) ?? [];
  return found === undefined ? undefined : Number(found);
}

describe.each(DENSITIES)('rows that are %s', (density) => {
  it('are as high as the tokens say in the popup', () => {
    expect(ROW_SIZES[density]).toEqual({
      row: pixels('row-height', density),
      head: pixels('head-height', density),
    });
  });

  it('are as high as the tokens say in the table', () => {
    expect(GRID_SIZES[density]).toEqual({
      row: pixels('table-row-height', density),
      head: pixels('table-head-height', density),
    });
  });
});
