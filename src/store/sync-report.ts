/** What came of the last exchange, for the page that shows it: of this machine, kept over restarts. */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject, parseJsonItem } from './json-item.ts';

const STATES = ['told', 'waits', 'contested', 'failed'] as const;

export interface SyncReport {
  /** In milliseconds since 1970. */
  at: number;
  state: (typeof STATES)[number];
  /** How many roles find no room in the account. */
  left: number;
  /** How many roles others removed that wait for the person. */
  held: number;
  /** For `failed`: what the browser said. */
  words: string;
  /** By which the account knows this browser. */
  browser: string;
}

const REPORT_KEY = 'sync-report';
const REPORT_VERSION = 1;

function reportIn(stored: unknown): SyncReport | undefined {
  const item = parseJsonItem(stored);
  if (!isObject(item) || item.version !== REPORT_VERSION) return undefined;
  const { at, left, held } = item;
  const state = STATES.find((known) => known === item.state);
  if (!state || typeof at !== 'number') return undefined;
  const count = (value: unknown) => (Number.isInteger(value) ? (value as number) : 0);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const [words, browser] = [text(item.words), text(item.browser)];
  return { at, state, left: count(left), held: count(held), words, browser };
}

/** undefined until there was an exchange. */
export async function readSyncReport(area: StorageArea = localArea) {
  return reportIn((await area.get([REPORT_KEY]))[REPORT_KEY]);
}

/** Calls back after each change. Returns what ends it. */
export function watchSyncReport(
  callback: (report: SyncReport | undefined) => void,
  area: StorageArea = localArea,
) {
  return area.watch((changes) => {
    const change = changes[REPORT_KEY];
    if (change) callback(reportIn(change.newValue));
  });
}

export function writeSyncReport(report: SyncReport, area: StorageArea = localArea): Promise<void> {
  return area.set({ [REPORT_KEY]: JSON.stringify({ ...report, version: REPORT_VERSION }) });
}

export function dropSyncReport(area: StorageArea = localArea): Promise<void> {
  return area.remove([REPORT_KEY]);
}
