/** A browser's account as a carrier: buckets as items of `storage.sync`, and this browser's beacon beside them. */
import { type Account, decodeOnce, readAccount } from './account.ts';
import {
  type Browser,
  beaconKey,
  isBeaconDue,
  isForgotten,
  makeBeacon,
  readBeacons,
  writeBeacon,
} from './beacon.ts';
import type { Carrier } from './exchange.ts';
import { isNothing, itemsAfter, type PublishPlan, planPublish } from './publish-plan.ts';
import { fits, type Items, type Quota, SYNC_QUOTA } from './quota.ts';
import type { Replica } from './replica.ts';

/** For one exchange. */
export function accountCarrier(
  browser: Browser,
  quota: Quota = SYNC_QUOTA,
): Carrier<Items, Account, PublishPlan> {
  const decode = decodeOnce();
  return {
    understand: (items, now) => readAccount(items, now, decode),
    plan: (local, account, now) => {
      const plan = planPublish(local, account, now, quota);
      const left = plan.left.length;
      if (isNothing(plan) && !browser.mayShine) return { writing: undefined, left };
      const lit = withBeacon(plan, { browser, local, items: account.items, now, quota });
      return { writing: isNothing(lit) ? undefined : lit, left };
    },
  };
}

interface Lighting {
  browser: Browser;
  local: Replica;
  items: Items;
  now: number;
  quota: Quota;
}

/** The plan with the beacon, if it has news and finds room; and without beacons of browsers long gone. */
function withBeacon(
  plan: PublishPlan,
  { browser, local, items, now, quota }: Lighting,
): PublishPlan {
  const key = beaconKey(browser.id);
  const beacon = makeBeacon(browser.label, local, now);
  if (!isBeaconDue(items[key], beacon)) return plan;
  const forgotten = [...readBeacons(items)]
    .filter(([id, other]) => id !== browser.id && isForgotten(other, now))
    .map(([id]) => beaconKey(id));
  const lit = {
    ...plan,
    set: { ...plan.set, [key]: writeBeacon(beacon) },
    removeLast: [...plan.removeLast, ...forgotten],
  };
  return fits(itemsAfter(items, lit), quota) ? lit : plan;
}
