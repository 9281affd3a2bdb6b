/** How the table is shown: kept, and what cannot be read counts as not chosen. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { defaultTableView, readTableView, saveTableView } from '../../src/store/table-view.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const read = (view: unknown) =>
  readTableView(memoryArea({ 'table-view': JSON.stringify({ version: 1, ...Object(view) }) }));

describe('the view of the table', () => {
  it('is kept as it was chosen', async () => {
    const area = memoryArea();
    expect(await readTableView(area)).toEqual(defaultTableView);
    const view = {
      order: { field: 'region', descending: true },
      grouped: true,
      folded: ['Org/A'],
    } as const;
    await saveTableView({ ...view, folded: [...view.folded] }, area);
    expect(await readTableView(area)).toEqual(view);
    await saveTableView({ ...defaultTableView }, area);
    expect(await readTableView(area)).toEqual(defaultTableView);
  });

  it.each([
    [{ order: { field: 'nothing', descending: true } }, {}],
    [
      { order: { field: 'account' }, grouped: 'yes' },
      { order: { field: 'account', descending: false } },
    ],
    [{ folded: 'Org' }, {}],
    [{ folded: [1, 'Org', null] }, { folded: ['Org'] }],
    [{ order: null }, {}],
  ])('of %o is %o', async (stored, view) => {
    expect(await read(stored)).toEqual({ ...defaultTableView, ...view });
  });

  it('that a later Hatrack wrote stays', async () => {
    const stored = JSON.stringify({ version: 2, order: 'otherwise' });
    const area = memoryArea({ 'table-view': stored });
    await saveTableView({ ...defaultTableView, grouped: true }, area);
    expect((await area.get(['table-view']))['table-view']).toBe(stored);
  });
});
