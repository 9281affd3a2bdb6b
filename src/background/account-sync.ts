/** Sync through the browser's account: the account as a store, and an exchange with it. */
import { callAt, endAlarm } from '../browser/alarms.ts';
import { type StorageItems, syncArea } from '../browser/storage-area.ts';
import { alone, aloneAndOnce } from '../store/critical-section.ts';
import { forgetHeld, type Taking } from '../store/replica.ts';
import { ownBrowserId, readSyncChoice } from '../store/sync-choice.ts';
import { countWrite, readAllowance } from '../store/sync-pace.ts';
import { dropSyncReport, readSyncReport } from '../store/sync-report.ts';
import { fingerprint } from '../sync/account.ts';
import { accountCarrier } from '../sync/account-carrier.ts';
import { exchange } from '../sync/exchange.ts';
import { nextWriteAt, refill } from '../sync/pace.ts';
import type { PublishPlan } from '../sync/publish-plan.ts';
import { carryOut, type HowToSync, report, reportFailure } from './exchange-runner.ts';

/** Tries again what could not be told. */
export const ACCOUNT_ALARM = 'sync-account';

/** Exchanges whenever others wrote to the account. A browser tells of this browser's own writes too. */
export function watchAccount(): void {
  syncArea.watch(() => {
    void aloneAndOnce('sync-account', async () => {
      const report = await readSyncReport('account');
      const isAsLeft = report !== undefined && report.seen === fingerprint(await syncArea.get());
      if (!isAsLeft) await exchangeWithAccount({});
    });
  });
}

/** Takes in what the account says and tells it what it does not know. Failures are written down for the Sync page. */
export async function syncAccountSoon(how: HowToSync = {}): Promise<void> {
  await aloneAndOnce('sync-account', () => exchangeWithAccount(how));
}

/** The same for a person who waits for it: resolves once an exchange that began after this call has ended. */
export async function syncAccountNow(how: HowToSync = {}): Promise<void> {
  await alone('sync-account', () => exchangeWithAccount(how));
}

/** Once the person has turned it off. */
export async function forgetAccount(): Promise<void> {
  await Promise.all([endAlarm(ACCOUNT_ALARM), dropSyncReport('account'), forgetHeld('account')]);
}

async function exchangeWithAccount({ agreed, mayShine = false }: HowToSync): Promise<void> {
  const { account, label } = await readSyncChoice();
  if (!account) return;
  const id = await ownBrowserId();
  const taking: Taking = { from: 'account', now: Date.now(), agreed };
  const { now } = taking;
  const about = { ...taking, browser: id };
  try {
    const allowance = refill(await readAllowance(now), now);
    const browser = { id, label, mayShine };
    const first = exchange(accountCarrier(browser), { now, writes: Math.floor(allowance.left) });
    const store = accountStore(now);
    const outcome = await carryOut(first, store, taking);
    await report(about, outcome, { seen: store.seen() });
    if (outcome.state === 'waits') await tryAgainAt(nextWriteAt(allowance, now));
    if (outcome.state === 'contested') await tryAgainAt(now);
  } catch (error) {
    await reportFailure(about, error);
  }
}

/** Half a minute later at the soonest, so that what fails at once does not go round in circles. */
async function tryAgainAt(when: number): Promise<void> {
  await callAt(ACCOUNT_ALARM, Math.max(when, Date.now() + 30_000), () => void syncAccountSoon());
}

/** The account, which remembers for the report what it held when it was last read. */
function accountStore(now: number) {
  let seen: StorageItems = {};
  return {
    async read() {
      seen = await syncArea.get();
      return seen;
    },
    async write(plan: PublishPlan) {
      await countWrite(now);
      await write(plan);
    },
    seen: () => fingerprint(seen),
  };
}

/** All buckets in one step, because a browser counts steps and not bytes. */
async function write({ removeFirst, set, removeLast }: PublishPlan): Promise<void> {
  if (removeFirst.length > 0) await syncArea.remove(removeFirst);
  if (Object.keys(set).length > 0) await syncArea.set(set);
  if (removeLast.length > 0) await syncArea.remove(removeLast);
}
