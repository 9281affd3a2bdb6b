/** Beacons: browsers that hold the same say the same. */
import { describe, expect, it } from 'vitest';
import { accountCarrier } from '../../src/sync/account-carrier.ts';
import { isBeaconDue, makeBeacon, readBeacon, writeBeacon } from '../../src/sync/beacon.ts';
import { itemsAfter, type PublishPlan } from '../../src/sync/publish-plan.ts';
import type { Items } from '../../src/sync/quota.ts';
import type { Replica } from '../../src/sync/replica.ts';
import { generateRecords, MEASURED_AT } from './generated-lists.ts';

const NOW = MEASURED_AT;
const DAY = 24 * 60 * 60 * 1000;
const settings = { values: {}, stamps: {} };
const local: Replica = { roles: generateRecords('four roles an account', 40, 5), settings };
const turned: Replica = { roles: new Map([...local.roles].reverse()), settings };
const fewer: Replica = { roles: new Map([...local.roles].slice(1)), settings };

describe('a beacon', () => {
  it('counts the roles that are there', () => {
    expect(makeBeacon('Work laptop', local, NOW)).toMatchObject({
      label: 'Work laptop',
      roles: 40,
    });
  });

  it('is the same where the same is held', () => {
    const { hash } = makeBeacon('', local, NOW);
    expect(makeBeacon('', turned, NOW).hash).toBe(hash);
    expect(makeBeacon('', fewer, NOW).hash).not.toBe(hash);
  });

  it('comes back as it was stored, and nothing else does', () => {
    const beacon = makeBeacon('Work laptop', local, NOW);
    expect(readBeacon(JSON.parse(JSON.stringify(writeBeacon(beacon))))).toEqual(beacon);
    for (const stored of [
      undefined,
      null,
      'text',
      {},
      [],
      ['a', 1, 2, 3],
      ['a'.repeat(41), 1, 'h', 1],
    ]) {
      expect(readBeacon(stored)).toBeUndefined();
    }
  });

  it('is told anew when it has news, or a day later', () => {
    const stored = writeBeacon(makeBeacon('', local, NOW));
    expect(isBeaconDue(stored, makeBeacon('', turned, NOW))).toBe(false);
    expect(isBeaconDue(stored, makeBeacon('', fewer, NOW))).toBe(true);
    expect(isBeaconDue(stored, makeBeacon('', local, NOW + DAY))).toBe(true);
    expect(isBeaconDue(undefined, makeBeacon('', local, NOW))).toBe(true);
  });
});

describe('the account', () => {
  const carrier = (mayShine: boolean) => accountCarrier({ id: 'abc', label: 'Work', mayShine });
  const plan = (items: Items, mayShine: boolean, now = NOW): PublishPlan | undefined =>
    carrier(mayShine).plan(local, carrier(mayShine).understand(items, now), now).writing;

  const first = plan({}, false);
  const items = first ? itemsAfter({}, first) : {};

  it('gets the beacon with whatever is written', () => {
    expect(readBeacon(items['b-abc'])).toEqual(makeBeacon('Work', local, NOW));
  });

  it('gets a beacon of its own only where that is worth a write', () => {
    const { 'b-abc': _, ...without } = items;
    expect(plan(without, false)).toBeUndefined();
    expect(Object.keys(plan(without, true)?.set ?? {})).toEqual(['b-abc']);
    expect(plan(items, true)).toBeUndefined();
  });

  it('loses beacons of browsers that are gone for a year', () => {
    const old = writeBeacon(makeBeacon('Old', local, NOW - 400 * DAY));
    const young = writeBeacon(makeBeacon('Young', local, NOW - 300 * DAY));
    const { 'b-abc': _, ...without } = items;
    expect(plan({ ...without, 'b-old': old, 'b-young': young }, true)?.removeLast).toEqual([
      'b-old',
    ]);
  });
});
