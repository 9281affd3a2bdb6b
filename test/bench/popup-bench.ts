/**
 * What the popup costs beside a blank one: from the call that opens it to its first rows and to a field that takes keys, the
 * worst keystroke while one types at once, and the memory it holds. Both are opened in turns, in one browser.
 *
 * The tab below is no console, so that no answer of a page mixes into what is measured; but once it is one that is signed in,
 * where half of the roles cannot be switched to: what that changes comes while the first keys are typed.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Worker } from 'playwright';
import type { Role } from '../../src/domain/role.ts';
import type { Chromium } from '../browsers/chromium.ts';
import { chromiumId } from '../browsers/manifest.ts';
import { until } from '../browsers/wait.ts';
import { Hatrack } from '../in-chromium/hatrack.ts';
import { type BlankPopup, writeBlankPopup } from './blank-popup.ts';
import { PopupOpener } from './measured-popup.ts';
import { pinToToolbar } from './pin-to-toolbar.ts';
import { KEYS } from './popup-keys.ts';
import { benchRoles, halfBound, holdsBenchRoles } from './popup-roles.ts';
import type { Expected } from './popup-watch.ts';
import type { Limit, Measured } from './table.ts';

const EXTENSION = 'dist/chrome';
const CONSOLE = 'https://console.aws.amazon.com/console/home';

interface Situation {
  name: string;
  roles: () => readonly Role[];
  /** The address of the tab below; one that is no console where none is given. */
  tab?: string;
}

const SITUATIONS: readonly Situation[] = [
  { name: '100 roles', roles: () => benchRoles(100) },
  { name: '1,000 roles', roles: () => benchRoles(1_000) },
  { name: '10,000 roles', roles: () => benchRoles(10_000) },
  { name: '10,000 roles, on a console', roles: () => halfBound(benchRoles(10_000)), tab: CONSOLE },
];
const RUNS = 15;
/**
 * Memory is read in openings of its own, after those for time: to collect all garbage delays what follows, and throws away what
 * the browser has compiled, which it keeps from one opening to the next.
 */
const HEAP_RUNS = 5;
/** Milliseconds at 60 a second. */
const ONE_FRAME = 1000 / 60;

/** One popup's measures, one entry a run. */
interface Costs {
  rows: number[];
  focus: number[];
  worstKey: number[];
  heapOpened: number[];
  heapTyped: number[];
}

interface Subject {
  worker: Worker;
  /** What each key brings about. */
  expected: Expected[];
  costs: Costs;
}

export async function popupBench(): Promise<Measured[]> {
  const blank = await writeBlankPopup();
  const hatrack = await Hatrack.start({ args: switchesForBoth(blank) });
  const opener = await PopupOpener.start(hatrack.chromium);
  try {
    const workers = {
      ours: await hatrack.chromium.worker(),
      plain: await workerOf(hatrack.chromium, blank.folder),
    };
    await pinToToolbar(hatrack.chromium, [EXTENSION, blank.folder].map(chromiumId));
    const measured: Measured[] = [];
    for (const { name, roles, tab } of SITUATIONS) {
      await holdsBenchRoles(hatrack, roles());
      if (tab) await hatrack.tabAt(tab);
      const ours = await subject(opener, workers.ours);
      const plain = await subject(opener, workers.plain);
      await takeTurns(RUNS, [ours, plain], (one) => openAndType(opener, one));
      await takeTurns(HEAP_RUNS, [ours, plain], (one) => heapOpened(opener, one));
      await takeTurns(HEAP_RUNS, [ours, plain], (one) => heapTyped(opener, one));
      measured.push(...compare(name, ours.costs, plain.costs));
    }
    return measured;
  } finally {
    opener.close();
    await hatrack.close();
    await blank.remove();
  }
}

/** The last of two equal switches counts. */
function switchesForBoth({ folder }: BlankPopup): string[] {
  const both = [resolve(EXTENSION), folder].join(',');
  return [`--disable-extensions-except=${both}`, `--load-extension=${both}`];
}

function workerOf(chromium: Chromium, folder: string): Promise<Worker> {
  const address = `chrome-extension://${chromiumId(folder)}/`;
  return until('the worker of the blank popup', () =>
    chromium.context.serviceWorkers().find((worker) => worker.url().startsWith(address)),
  );
}

/**
 * Opens the popup twice, which does not count: to learn at rest what each key brings about, and to see that a key which comes
 * with the focus is not lost.
 */
async function subject(opener: PopupOpener, worker: Worker): Promise<Subject> {
  const popup = await opener.open(worker);
  await popup.opened();
  const expected: Expected[] = [];
  for (const key of KEYS) {
    await popup.press(key);
    expected.push(await popup.settled(key.query));
  }
  await popup.close();
  await takesFirstKey(opener, worker, expected[0]);
  const costs = { rows: [], focus: [], worstKey: [], heapOpened: [], heapTyped: [] };
  return { worker, expected, costs };
}

/** The focus counts for nothing where a key pressed at once brings about something else than later. */
async function takesFirstKey(opener: PopupOpener, worker: Worker, expected: Expected | undefined) {
  const [first] = KEYS;
  if (!first) return;
  const popup = await opener.open(worker);
  await popup.focused();
  await popup.press(first);
  deepStrictEqual(await popup.settled(first.query), expected);
  await popup.close();
}

/** Who comes first changes from turn to turn. */
async function takeTurns(
  count: number,
  subjects: readonly Subject[],
  run: (one: Subject) => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    const inTurn = turn % 2 === 0 ? subjects : subjects.toReversed();
    for (const one of inTurn) await run(one);
  }
}

async function openAndType(opener: PopupOpener, { worker, expected, costs }: Subject) {
  const popup = await opener.open(worker);
  const { rows, focus } = await popup.opened();
  const times = await popup.type(KEYS, expected);
  costs.rows.push(rows);
  costs.focus.push(focus);
  costs.worstKey.push(Math.max(...times));
  await popup.close();
}

async function heapTyped(opener: PopupOpener, { worker, expected, costs }: Subject) {
  const popup = await opener.open(worker);
  await popup.opened();
  await popup.type(KEYS, expected);
  costs.heapTyped.push(await popup.heap());
  await popup.close();
}

async function heapOpened(opener: PopupOpener, { worker, costs }: Subject) {
  const popup = await opener.open(worker);
  await popup.settled('');
  costs.heapOpened.push(await popup.heap());
  await popup.close();
}

function compare(roles: string, ours: Costs, plain: Costs): Measured[] {
  const beside = (
    name: string,
    cost: keyof Costs,
    limit: Limit,
    unit: Measured['unit'] = 'ms',
  ): Measured => ({ name, unit, ours: ours[cost], plain: plain[cost], limit });
  return [
    beside(`${roles}: opening, to the rows`, 'rows', { times: 1.3 }),
    beside(`${roles}: opening, to the focus`, 'focus', { times: 1.3 }),
    beside(`${roles}: worst keystroke`, 'worstKey', { more: ONE_FRAME }),
    beside(`${roles}: memory after opening`, 'heapOpened', { times: 3 }, 'MB'),
    beside(`${roles}: memory after typing`, 'heapTyped', { times: 3 }, 'MB'),
  ];
}
