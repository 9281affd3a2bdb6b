/** How much room rows take is the person's choice: the popup and the table follow it, and so do the keys that go by pages. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Hatrack, role } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
  await hatrack.holdsRoles(...many);
});
afterAll(() => hatrack.close());

const many = Array.from({ length: 80 }, (_, at) =>
  role({
    displayName: `Number ${100 + at}`,
    account: String(200_000_000_000 + at),
    roleName: 'Admin',
  }),
);

/** How many rows stand wholly in the window. */
const inSight = (page: Page, row: 'row' | 'option') =>
  page.getByRole(row).evaluateAll(
    (rows) =>
      rows.filter((one) => {
        const { left, top, bottom } = one.getBoundingClientRect();
        const edges = [top + 1, bottom - 1].map((y) => document.elementFromPoint(left + 60, y));
        return edges.every((found) => found !== null && one.contains(found));
      }).length,
  );

async function choose(name: string): Promise<void> {
  const page = await hatrack.options('settings');
  await page.getByLabel('Rows').selectOption(name);
  await page.getByRole('status').filter({ hasText: 'Saved the settings.' }).waitFor();
  await page.close();
}

async function popupRows(): Promise<number> {
  const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
  await popup.getByRole('option', { name: 'Number 100' }).waitFor();
  const count = await inSight(popup, 'option');
  await popup.close();
  return count;
}

/** Rows in sight, and the row that Page Down leads to from the first, where the last row is in sight too. */
async function tableRows(): Promise<{ rows: number; page: number; gap: number }> {
  const page = await hatrack.options();
  await page.getByRole('rowheader', { name: 'Number 100' }).click();
  const rows = await inSight(page, 'row');
  await page.keyboard.press('PageDown');
  const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Control+End');
  const last = page.getByRole('rowheader', { name: 'Number 179' });
  await last.waitFor();
  const [row, table] = [await last.boundingBox(), await page.getByRole('grid').boundingBox()];
  await page.close();
  // Rows that are not drawn are counted by pixels: where they were higher or lower than that, this would be far off.
  const gap = (table?.y ?? 0) + (table?.height ?? 0) - (row?.y ?? 0) - (row?.height ?? 0);
  return { rows, page: Number(focused.split(' ')[1]) - 100, gap };
}

it('dense rows are more in sight than usual ones, and roomy ones fewer', async () => {
  const seen: Record<string, { popup: number; rows: number; page: number }> = {};
  for (const density of ['dense', 'usual', 'roomy'] as const) {
    await hatrack.chooses({ density });
    const { gap, ...table } = await tableRows();
    expect(Math.abs(gap)).toBeLessThan(1);
    // The head is a row, and of a page one row stays in sight.
    expect(table.page).toBeGreaterThanOrEqual(table.rows - 3);
    expect(table.page).toBeLessThan(table.rows);
    seen[density] = { popup: await popupRows(), ...table };
  }
  const { dense, usual, roomy } = seen;
  for (const what of ['popup', 'rows', 'page'] as const) {
    expect(dense?.[what]).toBeGreaterThan(usual?.[what] ?? 0);
    expect(usual?.[what]).toBeGreaterThan(roomy?.[what] ?? 0);
  }
});

it('an open table follows at once', async () => {
  await choose('Roomy');
  const page = await hatrack.options();
  const row = page.getByRole('row').filter({ hasText: 'Number 105' });
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(56);
  await choose('Dense');
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(36);
});
