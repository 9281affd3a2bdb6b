/**
 * What ten thousand roles cost the options page: how long a person waits for the preview of an import, for the import and for what
 * takes it back, and for how long the page answers nobody while that and everyday work goes on.
 *
 * Waiting is measured in the page itself, from the press to the first frame that shows the outcome. The page is blocked
 * while one task of its main thread runs; tasks below 50 ms count as none, as browsers tell of longer ones alone.
 */
import type { Page } from 'playwright';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { readRecord } from '../../src/sync/role-record.ts';
import { Hatrack } from '../in-chromium/hatrack.ts';
import { generateRecords } from '../sync/generated-lists.ts';
import type { Measured } from './table.ts';

const ROLES = 10_000;
const RUNS = 5;
/** Longer, and a person feels that the page hangs. */
const MOST_BLOCKED = 100;

interface Cost {
  /** Milliseconds from the press to the outcome. */
  waited: number;
  /** Milliseconds of the longest task meanwhile. */
  blocked: number;
}

interface Act {
  name: string;
  /** The most milliseconds to wait; undefined where a person does not wait for an end. */
  most: number | undefined;
  run: (page: Page) => Promise<Cost>;
}

const records = generateRecords('four roles an account', ROLES, 1);
const roles = [...records].flatMap(([key, record]) => {
  const read = readRecord(key, record);
  return read.ok && read.role ? [read.role] : [];
});
const file = {
  name: 'roles.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeRoleList(roles)),
};
const repainted = {
  ...file,
  buffer: Buffer.from(
    writeRoleList(
      roles.map((role) => ({ ...role, color: role.color === '123456' ? '' : '123456' })),
    ),
  ),
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const row = (page: Page) => page.getByRole('rowheader').first();

/** In this order: each begins where the one before ended. */
const acts: Act[] = [
  {
    name: `Preview ${ROLES.toLocaleString('en-US')} new roles`,
    most: 1_000,
    run: async (page) => {
      await page.getByRole('tab', { name: 'Import' }).click();
      await page.getByLabel('Role list file').setInputFiles(file);
      return measure(page, () => button(page, 'Preview').click(), '10,000new');
    },
  },
  {
    name: 'Import them',
    most: 2_000,
    run: (page) => measure(page, () => button(page, 'Import').click(), 'Imported: 10,000 new.'),
  },
  {
    name: 'Take that back',
    most: 2_000,
    run: (page) => measure(page, () => undo(page).click(), 'Taken back: Imported'),
  },
  {
    name: 'Import them again',
    most: 2_000,
    run: async (page) => {
      await page.getByLabel('Role list file').setInputFiles(file);
      await button(page, 'Preview').click();
      return measure(page, () => button(page, 'Import').click(), 'Imported: 10,000 new.');
    },
  },
  {
    name: 'Preview 10,000 changes',
    most: 1_000,
    run: async (page) => {
      await page.getByLabel('Role list file').setInputFiles(repainted);
      return measure(page, () => button(page, 'Preview').click(), '10,000changed');
    },
  },
  {
    name: 'Import the changes',
    most: 2_000,
    run: (page) => measure(page, () => button(page, 'Import').click(), 'Imported: 10,000 changed.'),
  },
  {
    name: 'Take the changes back',
    most: 2_000,
    run: (page) => measure(page, () => undo(page).click(), 'Taken back: Imported'),
  },
  {
    name: 'Go to the table',
    most: undefined,
    run: (page) =>
      measure(page, () => page.getByRole('tab', { name: 'Roles' }).click(), 'Edit as text'),
  },
  {
    name: 'Scroll through the table',
    most: undefined,
    run: async (page) => {
      await row(page).hover();
      return measure(page, async () => {
        for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, 2_000);
      });
    },
  },
  {
    name: 'Type into the search',
    most: undefined,
    run: (page) =>
      measure(page, async () => {
        await page
          .getByRole('searchbox', { name: 'Search roles' })
          .pressSequentially('pay api prod');
        await page.getByRole('searchbox', { name: 'Search roles' }).fill('');
      }),
  },
  {
    name: 'Sort by region, and back',
    most: undefined,
    run: (page) =>
      measure(page, async () => {
        for (let turn = 0; turn < 3; turn++) await button(page, 'Region').click();
      }),
  },
  {
    name: 'Show groups, and hide them',
    most: undefined,
    run: (page) =>
      measure(page, async () => {
        for (let turn = 0; turn < 2; turn++) await button(page, 'Show groups').click();
      }),
  },
  {
    name: 'Edit a name in its cell',
    most: undefined,
    run: async (page) => {
      await row(page).click();
      await page.keyboard.press('F2');
      await page.keyboard.type('Renamed');
      return measure(page, () => page.keyboard.press('Enter'), 'Saved the display name');
    },
  },
  {
    name: 'Move a role by hand',
    most: undefined,
    run: async (page) => {
      await row(page).click();
      await page.keyboard.press('Control+Home');
      return measure(page, () => page.keyboard.press('Alt+ArrowDown'), 'Moved');
    },
  },
  {
    name: 'Change the color of all',
    most: 2_000,
    run: async (page) => {
      await row(page).click();
      await page.keyboard.press('Control+a');
      const opened = await measure(page, async () => {
        await button(page, 'Edit selected').click();
        const form = page.getByRole('dialog');
        await form.getByLabel('Change color').check();
        await form.getByRole('textbox', { name: 'Color', exact: true }).fill('abcdef');
        await form.getByRole('button', { name: /^Change [\d,]+ roles$/ }).waitFor();
      });
      const change = page.getByRole('button', { name: /^Change [\d,]+ roles$/ });
      const done = await measure(page, () => change.click(), 'Changed 10,000 roles.');
      return { waited: done.waited, blocked: Math.max(opened.blocked, done.blocked) };
    },
  },
  {
    name: 'Remove all',
    most: 2_000,
    run: async (page) =>
      measure(page, () => button(page, 'Remove selected').click(), 'Removed 10,000 roles.'),
  },
  {
    name: 'Take that back, too',
    most: 2_000,
    run: (page) => measure(page, () => undo(page).click(), 'Taken back: Removed'),
  },
];

export async function managerBench(): Promise<Measured[]> {
  const hatrack = await Hatrack.start();
  try {
    const costs = acts.map((): Cost[] => []);
    // The first turn warms up and does not count.
    for (let run = 0; run <= RUNS; run++) {
      await hatrack.reset();
      const page = await hatrack.options();
      for (const [at, act] of acts.entries()) {
        const cost = await act.run(page);
        if (run > 0) costs[at]?.push(cost);
      }
    }
    return acts.flatMap(({ name, most }, at) => measuredOf(name, most, costs[at] ?? []));
  } finally {
    await hatrack.close();
  }
}

function measuredOf(name: string, most: number | undefined, costs: readonly Cost[]): Measured[] {
  const blocked = costs.map((cost) => cost.blocked);
  if (most === undefined) return [itself(`${name}: longest task`, blocked, MOST_BLOCKED)];
  const waited = costs.map((cost) => cost.waited);
  return [itself(name, waited, most), itself('  … longest task meanwhile', blocked, MOST_BLOCKED)];
}

const itself = (name: string, ours: number[], most: number): Measured => ({
  name,
  unit: 'ms',
  ours,
  plain: undefined,
  limit: { most },
});

/** Does something in the page, waits for what it says then, if it says anything, and for the page to come to rest. */
async function measure(page: Page, act: () => Promise<unknown>, outcome = ''): Promise<Cost> {
  await page.evaluate(watchPage, outcome);
  await act();
  return page.evaluate(() => {
    window.isActed = true;
    return window.watched ?? Promise.reject(new Error('Nothing was watched.'));
  });
}

/** In the page: notes the press, the outcome and the tasks from now on. */
function watchPage(outcome: string): void {
  window.isActed = false;
  let pressed = 0;
  let blocked = 0;
  // Methods, since what the bench runs in marks functions that take the name of a variable or property with a helper that the page lacks.
  const on = {
    press() {
      pressed ||= performance.now();
    },
    frame() {
      return new Promise(requestAnimationFrame);
    },
    isThere() {
      const [status, main] = ['[role=status]', 'main'].map(
        (part) => document.querySelector(part)?.textContent ?? '',
      );
      return status?.startsWith(outcome) || main?.includes(outcome) || outcome === '';
    },
  };
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  });
  tasks.observe({ type: 'longtask' });
  for (const name of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(name, on.press, { capture: true, passive: true });
  }
  window.watched = (async () => {
    const start = performance.now();
    while (pressed === 0 || !on.isThere()) {
      if (performance.now() - start > 30_000) throw new Error(`The page never said “${outcome}”.`);
      await on.frame();
    }
    const waited = performance.now() - pressed;
    while (!window.isActed) await on.frame();
    // What follows upon the outcome, such as the rows of the new list, belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 }));
    tasks.disconnect();
    for (const name of ['pointerdown', 'keydown', 'wheel']) {
      removeEventListener(name, on.press, { capture: true });
    }
    return { waited, blocked };
  })();
}

declare global {
  interface Window {
    isActed?: boolean;
    watched?: Promise<{ waited: number; blocked: number }>;
  }
}
