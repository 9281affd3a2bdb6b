/**
 * What the background worker's own code costs the processor, by Chromium's profiler: saving one role of a long list while
 * sync is on, and the exchange with the account that follows some seconds later.
 */
import type { Page } from 'playwright';
import { Hatrack, role, roleKey } from '../in-chromium/hatrack.ts';
import type { Measured } from './table.ts';

const ROLES = 5_000;
const RUNS = 15;

const list = Array.from({ length: ROLES }, (_, at) =>
  role({
    displayName: `Account ${Math.floor(at / 4)} ${at % 4}`,
    account: String(500_000_000_000 + Math.floor(at / 4) * 7_919),
    roleName: ['Admin', 'ReadOnly', 'Developer', 'Billing'][at % 4] ?? 'Admin',
    region: 'eu-west-1',
  }),
);

export async function workerBench(): Promise<Measured[]> {
  const hatrack = await Hatrack.start();
  try {
    await hatrack.holdsRoles(...list);
    const page = await hatrack.options('sync');
    await page.getByRole('checkbox', { name: 'Sync through this browser’s account' }).check();
    await ask(page, { name: 'syncNow' });
    const save: number[] = [];
    const exchange: number[] = [];
    // The first turn warms up and does not count.
    for (let run = 0; run <= RUNS; run++) {
      // What the browser says of the last write comes first.
      await ask(page, { name: 'syncNow' });
      const saved = await hatrack.chromium.workerCpu(() => ask(page, edit(run)));
      const told = await hatrack.chromium.workerCpu(() => ask(page, { name: 'syncNow' }));
      if (run === 0) continue;
      save.push(saved);
      exchange.push(told);
    }
    const of = `${ROLES.toLocaleString('en-US')} roles`;
    return [
      {
        name: `Processor time of the worker to save one of ${of}`,
        unit: 'ms',
        ours: save,
        plain: undefined,
        limit: { most: 50 },
      },
      {
        name: '  … and to tell the account of it, afterwards',
        unit: 'ms',
        ours: exchange,
        plain: undefined,
        limit: undefined,
      },
    ];
  } finally {
    await hatrack.close();
  }
}

/** Another role each time, as a person edits them. */
function edit(run: number) {
  const [edited] = list.slice(run * 101);
  if (!edited) throw new Error('The list is too short.');
  const key = roleKey(edited);
  return { name: 'saveEdits', argument: [{ key, details: { displayName: `Renamed ${run}` } }] };
}

const ask = (page: Page, message: object) =>
  page.evaluate((request) => chrome.runtime.sendMessage(request), message);

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
