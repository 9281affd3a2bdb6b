/**
 * Pending switches by tab, kept until the browser closes and no longer: each is taken once.
 *
 * Whoever begins a switch holds the critical section until the switch is noted, so the page that asks for it can never
 * ask too early.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { isPendingSwitchFor, type PendingSwitch } from '../domain/pending-switch.ts';
import { alone } from './critical-section.ts';

const pendingKey = (tabId: number) => `pending-switch/${tabId}`;

/** Opens a page by `open`, which gives its tab, and notes the switch for that tab before any page can ask for it. */
export function beginSwitch(
  pending: PendingSwitch,
  open: () => Promise<number>,
  area: StorageArea = sessionArea,
): Promise<void> {
  return alone('pending-switches', async () => {
    const tabId = await open();
    await area.set({ [pendingKey(tabId)]: pending });
  });
}

/** The pending switch of a tab, if the page at `address` is the one it waits for. */
export function peekPendingSwitch(
  tabId: number,
  address: string,
  area: StorageArea = sessionArea,
): Promise<PendingSwitch | undefined> {
  return alone('pending-switches', () => find(tabId, address, area));
}

/** The same, and it is gone afterwards: whoever asks again gets nothing. */
export function takePendingSwitch(
  tabId: number,
  address: string,
  area: StorageArea = sessionArea,
): Promise<PendingSwitch | undefined> {
  return alone('pending-switches', async () => {
    const pending = await find(tabId, address, area);
    if (pending) await area.remove([pendingKey(tabId)]);
    return pending;
  });
}

async function find(tabId: number, address: string, area: StorageArea) {
  const key = pendingKey(tabId);
  const pending = (await area.get([key]))[key] as PendingSwitch | undefined;
  return pending && isPendingSwitchFor(pending, address, Date.now()) ? pending : undefined;
}

/** Forgets what a tab was waiting for. */
export function dropPendingSwitch(tabId: number, area: StorageArea = sessionArea): Promise<void> {
  return alone('pending-switches', () => area.remove([pendingKey(tabId)]));
}
