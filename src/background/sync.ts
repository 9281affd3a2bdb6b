/**
 * Sync: when to exchange with each of the ways that the person turned on, after a change here, a change there, or by the
 * clock. What one way brings is told by the other: to it, it is a change as any.
 */
import { callAt, endAlarm, repeatAlarm } from '../browser/alarms.ts';
import { sayCount } from '../i18n/say.ts';
import { readFolderChoice } from '../store/folder-choice.ts';
import { editsToKeep, forgetRemovals } from '../store/replica.ts';
import { saveEdits } from '../store/saved-edits.ts';
import { CARRIERS, readSyncChoice } from '../store/sync-choice.ts';
import { nothingWaits, readWaiting, startedAt, waitToTell } from '../store/sync-pace.ts';
import { readSyncReport } from '../store/sync-report.ts';
import { tellAt } from '../sync/pace.ts';
import { ACCOUNT_ALARM, forgetAccount, syncAccountNow, syncAccountSoon } from './account-sync.ts';
import type { HowToSync } from './exchange-runner.ts';
import { FOLDER_ALARM, syncFolderNow, syncFolderSoon } from './folder-sync.ts';

/** Tells what waits. */
const TELL_ALARM = 'sync-tell';
/** Compares again and again: a folder says nothing by itself, and a browser's word may have been missed. */
const COMPARE_ALARM = 'sync-compare';
const COMPARE_MINUTES = 30;

/** As the background starts, and whenever the person turns sync on or off. */
export async function setUpSync(): Promise<void> {
  if (!(await readSyncChoice()).account) await forgetAccount();
  if (!(await isOn())) {
    await Promise.all([endAlarm(TELL_ALARM), endAlarm(COMPARE_ALARM)]);
    return;
  }
  await repeatAlarm(COMPARE_ALARM, COMPARE_MINUTES);
  await tellLater();
}

async function isOn(): Promise<boolean> {
  return (await readSyncChoice()).account || (await readFolderChoice()) !== undefined;
}

export async function runSyncAlarm(name: string): Promise<void> {
  if (name === TELL_ALARM) await tellWhatWaits();
  if (name === COMPARE_ALARM) await syncSoon({ mayShine: true });
  if (name === ACCOUNT_ALARM) await syncAccountSoon();
  if (name === FOLDER_ALARM) await syncFolderSoon();
}

/** A change of the person's: told once they have paused. */
export async function noteOwnChange(): Promise<void> {
  if (await isOn()) await tellLater();
}

async function tellLater(): Promise<void> {
  const now = Date.now();
  const waiting = await waitToTell(now);
  await callAt(TELL_ALARM, tellAt(waiting, await startedAt(now)), () => void tellWhatWaits());
}

/** Tells what waits, if it has waited long enough: a later change has put it off. */
async function tellWhatWaits(): Promise<void> {
  const now = Date.now();
  const waiting = await readWaiting();
  if (waiting && tellAt(waiting, await startedAt(now)) <= now) await syncSoon();
}

async function syncSoon(how: HowToSync = {}): Promise<void> {
  await leaveNothingWaiting();
  await Promise.all([syncAccountSoon(how), syncFolderSoon(how)]);
}

/** An exchange that begins now tells everything. */
async function leaveNothingWaiting(): Promise<void> {
  await Promise.all([nothingWaits(), endAlarm(TELL_ALARM)]);
}

/** For a person who waits for it: resolves once exchanges that began after this call have ended. */
export async function syncNow(): Promise<void> {
  await leaveNothingWaiting();
  const how = { mayShine: true };
  await Promise.all([syncAccountNow(how), syncFolderNow(how)]);
}

/**
 * Lets others remove as many roles as the person has agreed to. Rejects, in words, where a way failed by which some still
 * wait.
 */
export async function agreeToRemovals(count: number): Promise<void> {
  await syncAccountNow({ agreed: count });
  await syncFolderNow({ agreed: count });
  for (const carrier of CARRIERS) {
    const report = await readSyncReport(carrier);
    if (report?.state === 'failed' && report.held > 0) throw new Error(report.words);
  }
}

/** Keeps the roles that others removed, those that wait and those that went with them. Gives how many. */
export async function keepRemovedRoles(): Promise<number> {
  const edits = await editsToKeep(Date.now());
  await saveEdits(edits, sayCount('sync_keptRemoved', edits.length));
  await forgetRemovals();
  await syncNow();
  return edits.length;
}
