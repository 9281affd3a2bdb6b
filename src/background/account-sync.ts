/**
 * Sync through the browser's account: one exchange at a time, begun by a change here, a change there, or the clock.
 *
 * Nothing is decided here: `src/sync` says what to read, to take in and to write, and this carries it out.
 */
import { callAt, endAlarm, repeatAlarm } from '../browser/alarms.ts';
import { syncArea } from '../browser/storage-area.ts';
import { alone, aloneAndOnce } from '../store/critical-section.ts';
import { editsToKeep, forgetRemovals, mergeIntoStore, type Taking } from '../store/replica.ts';
import { saveEdits } from '../store/roles.ts';
import { ownBrowserId, readSyncChoice } from '../store/sync-choice.ts';
import {
  countWrite,
  nothingWaits,
  readAllowance,
  readWaiting,
  startedAt,
  waitToTell,
} from '../store/sync-pace.ts';
import { dropSyncReport, type SyncReport, writeSyncReport } from '../store/sync-report.ts';
import { accountCarrier } from '../sync/account-carrier.ts';
import { exchange, type Outcome, type Step } from '../sync/exchange.ts';
import { nextWriteAt, refill, tellAt } from '../sync/pace.ts';
import type { PublishPlan } from '../sync/publish-plan.ts';
import type { Items } from '../sync/quota.ts';

/** Tells what waits. */
export const TELL_ALARM = 'sync-tell';
/** Compares again and again, should a word of the browser have been missed. */
export const COMPARE_ALARM = 'sync-compare';
const COMPARE_MINUTES = 30;

/** As the background starts, and whenever the person turns sync on or off. */
export async function setUpSync(): Promise<void> {
  const { account } = await readSyncChoice();
  if (!account) {
    await Promise.all([endAlarm(TELL_ALARM), endAlarm(COMPARE_ALARM), dropSyncReport()]);
    return;
  }
  await repeatAlarm(COMPARE_ALARM, COMPARE_MINUTES);
  await tellLater();
}

/** Calls back whenever the account says something else. */
export function watchAccount(callback: () => void): void {
  syncArea.watch(callback);
}

/** A change of the person's: told once they have paused. */
export async function noteOwnChange(): Promise<void> {
  if ((await readSyncChoice()).account) await tellLater();
}

async function tellLater(): Promise<void> {
  const now = Date.now();
  const waiting = await waitToTell(now);
  await callAt(TELL_ALARM, tellAt(waiting, await startedAt(now)), () => void tellWhatWaits());
}

/** Tells what waits, if it has waited long enough: a later change has put it off. */
export async function tellWhatWaits(): Promise<void> {
  const now = Date.now();
  const waiting = await readWaiting();
  if (waiting && tellAt(waiting, await startedAt(now)) <= now) await syncSoon();
}

/** Takes in what the account says and tells it what it does not know. Failures are written down for the Sync page. */
export async function syncSoon(): Promise<void> {
  await aloneAndOnce('sync', () => exchangeWithAccount());
}

/** The same for a person who waits for it: resolves once an exchange that began after this call has ended. */
export async function syncNow(): Promise<void> {
  await alone('sync', () => exchangeWithAccount());
}

/** Lets others remove as many roles as the person has agreed to. */
export async function agreeToRemovals(count: number): Promise<void> {
  await alone('sync', () => exchangeWithAccount(count));
}

/** Keeps the roles that others removed, those that wait and those that went with them. Gives how many. */
export async function keepRemovedRoles(): Promise<number> {
  const edits = await editsToKeep(Date.now());
  await saveEdits(edits);
  await forgetRemovals();
  await syncNow();
  return edits.length;
}

/** `agreed`: how many roles others may remove because the person said so. */
async function exchangeWithAccount(agreed?: number): Promise<void> {
  const { account, label } = await readSyncChoice();
  if (!account) return;
  const now = Date.now();
  const id = await ownBrowserId();
  try {
    await nothingWaits();
    const allowance = refill(await readAllowance(now), now);
    const browser = { id, label, mayShine: false };
    const first = exchange(accountCarrier(browser), { now, writes: Math.floor(allowance.left) });
    const outcome = await carryOut(first, { now, agreed });
    await writeSyncReport({ at: now, words: '', browser: id, ...outcome });
    if (outcome.state === 'waits') await tryAgainAt(nextWriteAt(allowance, now));
    if (outcome.state === 'contested') await tryAgainAt(now);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await writeSyncReport({ at: now, state: 'failed', left: 0, held: 0, words, browser: id });
  }
}

/** Half a minute later at the soonest, so that what fails at once does not go round in circles. */
async function tryAgainAt(when: number): Promise<void> {
  await callAt(TELL_ALARM, Math.max(when, Date.now() + 30_000), () => void syncSoon());
}

type Told = Pick<SyncReport, 'state' | 'left' | 'held'>;

async function carryOut(first: Step<Items, PublishPlan>, taking: Taking): Promise<Told> {
  let step = first;
  for (;;) {
    switch (step.do) {
      case 'read':
        step = step.next(await syncArea.get());
        break;
      case 'merge':
        step = step.next(await mergeIntoStore(step.remote, taking));
        break;
      case 'write':
        await countWrite(taking.now);
        await write(step.writing);
        step = step.next();
        break;
      case 'end':
        return toldBy(step.outcome);
    }
  }
}

const toldBy = ({ state, left, held }: Outcome): Told => ({ state, left, held });

/** All buckets in one step, because a browser counts steps and not bytes. */
async function write({ removeFirst, set, removeLast }: PublishPlan): Promise<void> {
  if (removeFirst.length > 0) await syncArea.remove(removeFirst);
  if (Object.keys(set).length > 0) await syncArea.set(set);
  if (removeLast.length > 0) await syncArea.remove(removeLast);
}
