/** How often this browser may still write to its account, and what waits to be told: kept while the background sleeps. */
import { localArea, type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import {
  type Allowance,
  fullAllowance,
  noteChange,
  takeWrite,
  type Waiting,
} from '../sync/pace.ts';
import type { CarrierName } from './sync-choice.ts';

const ALLOWANCE_KEY = 'sync-allowance';
const WAITING_KEY = 'sync-waiting';
const STARTED_KEY = 'sync-started';

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** The writes that are left. What cannot be read is a full allowance. */
export async function readAllowance(now: number, area: StorageArea = localArea) {
  const stored = (await area.get([ALLOWANCE_KEY]))[ALLOWANCE_KEY];
  if (!isObject(stored)) return fullAllowance(now);
  const { left, at } = stored;
  return isTime(left) && isTime(at) ? { left, at } : fullAllowance(now);
}

/** Counts one write. Call it within the critical section of sync. */
export async function countWrite(now: number, area: StorageArea = localArea): Promise<void> {
  const allowance = await readAllowance(now, area);
  const next: Allowance = takeWrite(allowance, now) ?? { left: 0, at: now };
  await area.set({ [ALLOWANCE_KEY]: next });
}

/** What waits to be told since the last exchange; undefined where nothing does. */
export async function readWaiting(area: StorageArea = sessionArea): Promise<Waiting | undefined> {
  const stored = (await area.get([WAITING_KEY]))[WAITING_KEY];
  if (!isObject(stored)) return undefined;
  const { first, last } = stored;
  return isTime(first) && isTime(last) ? { first, last } : undefined;
}

/** Notes a change of the person's, and gives what waits now. */
export async function waitToTell(now: number, area: StorageArea = sessionArea): Promise<Waiting> {
  const waiting = noteChange(await readWaiting(area), now);
  await area.set({ [WAITING_KEY]: waiting });
  return waiting;
}

export function nothingWaits(area: StorageArea = sessionArea): Promise<void> {
  return area.remove([WAITING_KEY]);
}

const failuresKey = (carrier: CarrierName) => `sync-failures/${carrier}`;

/** Counts one more failure in a row, and gives how many there were. */
export async function countFailure(carrier: CarrierName, area = sessionArea): Promise<number> {
  const key = failuresKey(carrier);
  const stored = (await area.get([key]))[key];
  const failures = (typeof stored === 'number' ? stored : 0) + 1;
  await area.set({ [key]: failures });
  return failures;
}

export function forgetFailures(carrier: CarrierName, area = sessionArea): Promise<void> {
  return area.remove([failuresKey(carrier)]);
}

/** When the browser, or sync in it, was started; noted at the first call. */
export async function startedAt(now: number, area: StorageArea = sessionArea): Promise<number> {
  const stored = (await area.get([STARTED_KEY]))[STARTED_KEY];
  if (isTime(stored)) return stored;
  await area.set({ [STARTED_KEY]: now });
  return now;
}
