/**
 * What to write to a browser's account so that it says all that this browser knows: only the buckets in which something
 * is untold, all in one step.
 *
 * What is written is everything known of a bucket, the account's own part included, so nothing that this browser could
 * not take in is lost. An item of a later version is left alone, and this version writes beside it. An item that cannot
 * be read is written anew. Nothing is ever removed but what other items say too.
 */
import type { RoleKey } from '../domain/role.ts';
import { type Account, sayingsOf } from './account.ts';
import { placeOfKey } from './bucket-place.ts';
import { type DecodedItem, type Extra, encodeItem, type Item, noExtra } from './codec/item.ts';
import { isCarriableRole } from './codec/role-table.ts';
import {
  BUCKET_COUNTS,
  type BucketCount,
  besideItem,
  bucketItem,
  countInUse,
  parseItemKey,
  SETTINGS_ITEM,
} from './item-key.ts';
import { fits, type Items, itemBytes, type Quota, SYNC_QUOTA, totalBytes } from './quota.ts';
import { joinRegisters, type Registers, sayings } from './registers.ts';
import { agedRoles, hasUntoldSettings, joinRoles, type Replica, untoldRoles } from './replica.ts';
import type { RoleRecord } from './role-record.ts';

export interface PublishPlan {
  /** To remove before writing, because the account could not hold both. */
  removeFirst: string[];
  /** To write in one step. */
  set: Items;
  /** To remove once that is written. */
  removeLast: string[];
  /** The roles that the account does not carry, for want of room. */
  left: RoleKey[];
}

/** Whether a plan asks for nothing. */
export const isNothing = ({ removeFirst, set, removeLast }: PublishPlan) =>
  removeFirst.length + Object.keys(set).length + removeLast.length === 0;

type Roles = Map<RoleKey, RoleRecord>;

/** An item to write, or to remove where there is nothing to say in place of a damaged one. */
interface Change {
  key: string;
  text: string | undefined;
  /** Local roles that this item tells. */
  roles: RoleKey[];
}

/** Plans for `now`, in milliseconds since 1970. `local` has been merged with the account. */
export function planPublish(
  local: Replica,
  account: Account,
  now: number,
  quota: Quota = SYNC_QUOTA,
): PublishPlan {
  const planFor = (count: BucketCount) => planForCount(local, account, now, { count, quota });
  const inUse = countInUse(account.decoded.keys());
  const usual = planFor(inUse);
  if (usual.left.length > 0) return fewerBuckets(inUse, usual, planFor);
  return moreBuckets(inUse, usual, planFor, { items: account.items, quota });
}

type PlanFor = (count: BucketCount) => PublishPlan;

/** With fewer buckets where these carry more. */
function fewerBuckets(inUse: BucketCount, usual: PublishPlan, planFor: PlanFor): PublishPlan {
  let best = usual;
  for (const count of BUCKET_COUNTS.filter((fewer) => fewer < inUse)) {
    if (best.left.length === 0) return best;
    const plan = planFor(count);
    if (plan.left.length < best.left.length) best = plan;
  }
  return best;
}

/** More buckets are tried only where what stands in fewer is at most this part of the quota … */
const PART_FOR_TRYING = 0.6;
/** … and taken only where they leave a fifth free, so that no edit turns it round again. */
const PART_FOR_MORE = 0.8;

/**
 * With more buckets where these carry as much, with room to spare. It is looked at only when there is something to write
 * anyway: encoding everything anew takes its time.
 */
function moreBuckets(
  inUse: BucketCount,
  usual: PublishPlan,
  planFor: PlanFor,
  { items, quota }: { items: Items; quota: Quota },
): PublishPlan {
  const more = BUCKET_COUNTS.findLast((count) => count > inUse);
  if (more === undefined || isNothing(usual)) return usual;
  const takes = (plan: PublishPlan) => totalBytes(itemsAfter(items, plan)) / quota.bytes;
  if (takes(usual) > PART_FOR_TRYING) return usual;
  const plan = planFor(more);
  return plan.left.length === 0 && takes(plan) <= PART_FOR_MORE ? plan : usual;
}

/** The account's items once the plan is carried out. */
export function itemsAfter(items: Items, { removeFirst, set, removeLast }: PublishPlan): Items {
  const removed = new Set([...removeFirst, ...removeLast]);
  const kept = Object.entries(items).filter(([key]) => !removed.has(key));
  return { ...Object.fromEntries(kept), ...set };
}

interface CountAndQuota {
  count: BucketCount;
  quota: Quota;
}

function planForCount(
  local: Replica,
  account: Account,
  now: number,
  { count, quota }: CountAndQuota,
): PublishPlan {
  const targets = new Map(
    Array.from({ length: count }, (_, place) => [
      place,
      targetKey(account, bucketItem(count, place)),
    ]),
  );
  const settingsKey = targetKey(account, SETTINGS_ITEM);
  const stale = staleKeys(account, new Set([...targets.values(), settingsKey]));
  const parts: Parts = {
    now,
    stale,
    local: byPlace(local.roles, count),
    remote: byPlace(account.remote.roles, count),
  };
  const changes = [...targets].flatMap(([place, key]) => bucketChange(place, key, account, parts));
  changes.push(...settingsChange(settingsKey, local.settings, account, parts));
  return withinQuota(changes, stale, account, quota);
}

/** Where this version writes what belongs under a key. */
function targetKey({ decoded }: Account, key: string): string {
  return decoded.get(key)?.state === 'newer' ? besideItem(key) : key;
}

/**
 * Items of another bucket count: their content is told elsewhere, then they go. What stands beside items of a later
 * version stays: whoever needs it there would only write it again. A damaged one is of use to nobody.
 */
function staleKeys({ decoded }: Account, targets: ReadonlySet<string>): string[] {
  const isStale = (key: string, { state }: DecodedItem) =>
    state === 'damaged' || (state === 'read' && !parseItemKey(key)?.isBeside);
  return [...decoded]
    .filter(([key, read]) => !targets.has(key) && isStale(key, read))
    .map(([key]) => key);
}

interface Parts {
  now: number;
  stale: string[];
  local: Map<number, Roles>;
  remote: Map<number, Roles>;
}

function byPlace(roles: ReadonlyMap<RoleKey, RoleRecord>, count: BucketCount): Map<number, Roles> {
  const places = new Map<number, Roles>();
  for (const [key, record] of roles) {
    if (!isCarriableRole(key, record)) continue;
    const place = placeOfKey(key, count);
    const held = places.get(place);
    if (held) held.set(key, record);
    else places.set(place, new Map([[key, record]]));
  }
  return places;
}

function bucketChange(place: number, key: string, account: Account, parts: Parts): Change[] {
  const { now } = parts;
  const local: Roles = parts.local.get(place) ?? new Map();
  const remote: Roles = parts.remote.get(place) ?? new Map();
  const target = account.decoded.get(key);
  if (target?.state === 'newer') return [];
  const isUntold = target?.state === 'damaged' || untoldRoles(local, remote, now).length > 0;
  if (!isUntold && parts.stale.length === 0) return [];
  const wanted = agedRoles(joinRoles(remote, local), now);
  const standing = sayingsOf(target, now).roles;
  if (!isUntold && untoldRoles(wanted, standing, now).length === 0) return [];
  if (wanted.size === 0) return [{ key, text: undefined, roles: [] }];
  const text = encodeItem({ kind: 'roles', roles: wanted, extra: extraFor(key, account) });
  return [{ key, text, roles: untoldRoles(local, standing, now) }];
}

function settingsChange(key: string, local: Registers, account: Account, parts: Parts): Change[] {
  const target = account.decoded.get(key);
  if (target?.state === 'newer') return [];
  const remote = account.remote.settings;
  const wanted = joinRegisters(remote, local);
  const isDirty =
    target?.state === 'damaged' ||
    hasUntoldSettings(local, remote) ||
    (parts.stale.length > 0 && hasUntoldSettings(wanted, sayingsOf(target, parts.now).settings));
  if (!isDirty) return [];
  if (sayings(wanted).length === 0) return [{ key, text: undefined, roles: [] }];
  const item: Item = { kind: 'settings', settings: wanted, extra: extraFor(key, account) };
  return [{ key, text: encodeItem(item), roles: [] }];
}

/** What a later minor version put into the item stays in it. */
function extraFor(key: string, { decoded }: Account): Extra {
  const target = decoded.get(key);
  return target?.state === 'read' ? target.item.extra : noExtra;
}

/** Takes of the changes what fits, those that need least more room first. */
function withinQuota(
  changes: readonly Change[],
  stale: readonly string[],
  { items, decoded }: Account,
  quota: Quota,
): PublishPlan {
  const gone = changes.filter(({ text }) => text === undefined).map(({ key }) => key);
  const plan: PublishPlan = {
    removeFirst: [],
    set: {},
    removeLast: [...stale, ...gone].filter((key) => key in items),
    left: [],
  };
  const growth = ({ key, text }: Change) => sizeOf(key, text) - sizeOf(key, items[key]);
  if (changes.length > 0) {
    const own = [...decoded].filter(([, { state }]) => state !== 'newer').map(([key]) => key);
    plan.removeFirst = overQuota(changes, own, itemsAfter(items, plan), quota);
  }
  const after = itemsAfter(items, plan);
  for (const change of changes.toSorted((a, b) => growth(a) - growth(b))) {
    const { key, text, roles } = change;
    if (text === undefined) continue;
    const without = after[key];
    after[key] = text;
    if (itemBytes(key, text) <= quota.bytesPerItem && hasRoom(after, quota)) {
      plan.set[key] = text;
      continue;
    }
    if (without === undefined) delete after[key];
    else after[key] = without;
    plan.left.push(...roles);
  }
  return inOrder(plan, items, quota);
}

/**
 * What has to go before anything can be written: what others wrote is not held to the quota, and above it a browser
 * refuses even a smaller item. What is to be written anew goes first, then the largest; what finds room comes back in
 * the next round.
 */
function overQuota(
  changes: readonly Change[],
  own: readonly string[],
  items: Items,
  quota: Quota,
): string[] {
  const changed = new Set(changes.map(({ key }) => key));
  const removable = own
    .filter((key) => key in items && parseItemKey(key)?.place !== undefined)
    .sort(
      (a, b) =>
        Number(changed.has(b)) - Number(changed.has(a)) ||
        sizeOf(b, items[b]) - sizeOf(a, items[a]),
    );
  const removed: string[] = [];
  const rest = { ...items };
  for (const key of removable) {
    if (hasRoom(rest, quota)) break;
    delete rest[key];
    removed.push(key);
  }
  return removed;
}

const sizeOf = (key: string, stored: unknown) =>
  stored === undefined ? 0 : itemBytes(key, stored);

const hasRoom = (items: Items, quota: Quota) =>
  totalBytes(items) <= quota.bytes && Object.keys(items).length <= quota.items;

/** What goes is removed last, unless the account cannot hold it beside what comes. */
function inOrder(plan: PublishPlan, items: Items, quota: Quota): PublishPlan {
  const whileBoth = itemsAfter(items, { ...plan, removeLast: [] });
  if (plan.removeLast.length === 0 || fits(whileBoth, quota)) return plan;
  return { ...plan, removeFirst: [...plan.removeFirst, ...plan.removeLast], removeLast: [] };
}
