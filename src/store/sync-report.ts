/** What came of the last exchange, for the page that shows it: of this machine, kept over restarts. */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { type Beacon, readBeacon, writeBeacon } from '../sync/beacon.ts';
import { parseJsonItem } from './json-item.ts';
import type { CarrierName } from './sync-choice.ts';

export type { Beacon };

const STATES = ['told', 'waits', 'contested', 'failed'] as const;

export interface SyncReport {
  /** In milliseconds since 1970. */
  at: number;
  state: (typeof STATES)[number];
  /** How many roles find no room in the account. */
  left: number;
  /** How many roles others removed that wait for the person. */
  held: number;
  /** How many files of others could not be opened with the passphrase. */
  unopened: number;
  /** For `failed`: what the browser said, or Hatrack of the server. */
  words: string;
  /** By which the others know this browser. */
  browser: string;
  /** The browsers that were found in a folder, by their ids. An account is shown as it stands. */
  browsers: Map<string, Beacon>;
  /** What the account held in the end, as its fingerprint; '' where that is not known. */
  seen: string;
}

const reportKey = (carrier: CarrierName) => `sync-report/${carrier}`;
const REPORT_VERSION = 1;

function reportIn(stored: unknown): SyncReport | undefined {
  const item = parseJsonItem(stored);
  if (!isObject(item) || item.version !== REPORT_VERSION) return undefined;
  const { at, left, held, unopened } = item;
  const state = STATES.find((known) => known === item.state);
  if (!state || typeof at !== 'number') return undefined;
  const count = (value: unknown) => (Number.isInteger(value) ? (value as number) : 0);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const [words, browser, seen] = [text(item.words), text(item.browser), text(item.seen)];
  const counts = { left: count(left), held: count(held), unopened: count(unopened) };
  return { at, state, ...counts, words, browser, browsers: browsersIn(item.browsers), seen };
}

function browsersIn(stored: unknown): SyncReport['browsers'] {
  const entries = isObject(stored) ? Object.entries(stored) : [];
  return new Map(
    entries.flatMap(([id, value]): [string, Beacon][] => {
      const beacon = readBeacon(value);
      return beacon ? [[id, beacon]] : [];
    }),
  );
}

/** undefined until there was an exchange. */
export async function readSyncReport(carrier: CarrierName, area: StorageArea = localArea) {
  const key = reportKey(carrier);
  return reportIn((await area.get([key]))[key]);
}

/** Calls back after each change. Returns what ends it. */
export function watchSyncReport(
  carrier: CarrierName,
  callback: (report: SyncReport | undefined) => void,
  area: StorageArea = localArea,
) {
  return area.watch((changes) => {
    const change = changes[reportKey(carrier)];
    if (change) callback(reportIn(change.newValue));
  });
}

export function writeSyncReport(
  carrier: CarrierName,
  report: SyncReport,
  area: StorageArea = localArea,
): Promise<void> {
  const browsers = Object.fromEntries(
    [...report.browsers].map(([id, beacon]) => [id, writeBeacon(beacon)]),
  );
  const item = { ...report, browsers, version: REPORT_VERSION };
  return area.set({ [reportKey(carrier)]: JSON.stringify(item) });
}

export function dropSyncReport(carrier: CarrierName, area: StorageArea = localArea): Promise<void> {
  return area.remove([reportKey(carrier)]);
}
