/**
 * Builds with a fault in them, each of which lost somebody's roles once: the simulator must tell them from the real one.
 */
import type { Account } from '../../../src/sync/account.ts';
import type { Carrier } from '../../../src/sync/exchange.ts';
import { mergeRemote } from '../../../src/sync/merge.ts';
import type { PublishPlan } from '../../../src/sync/publish-plan.ts';
import type { Items } from '../../../src/sync/quota.ts';
import { emptyReplica, type Replica } from '../../../src/sync/replica.ts';
import { editRecord, type RoleRecord } from '../../../src/sync/role-record.ts';
import { laterStamp, NEVER, nextStamp } from '../../../src/sync/stamp.ts';
import { realWiring, type Wiring } from './wiring.ts';

type AccountCarrier = Carrier<Items, Account, PublishPlan>;
type Change = (carrier: AccountCarrier) => AccountCarrier;

const withAccount = (change: Change): Wiring => ({
  ...realWiring,
  account: (browser) => change(realWiring.account(browser)),
});

/** A role that the account does not name counts as removed there. */
const absenceRemoves: Wiring = {
  ...realWiring,
  merge: (local, remote, now, brake) => {
    const missing = [...local.replica.roles].filter(([key]) => !remote.roles.has(key));
    const stamp = nextStamp(local.clock, now, 'absent');
    const removed = missing.map(
      ([key, record]) => [key, editRecord(record, { key, live: false }, stamp)] as const,
    );
    return mergeRemote(
      local,
      { ...remote, roles: new Map([...remote.roles, ...removed]) },
      now,
      brake,
    );
  },
};

/** What stands in the account is overwritten before it is taken in: whole items, as one's own state has them. */
const pushesFirst = withAccount((carrier) => {
  const blind: Replica = emptyReplica();
  return {
    understand: (items, now) => ({ ...carrier.understand(items, now), remote: blind }),
    plan: (local, account, now) => {
      const { remote } = carrier.understand(account.items, now);
      const isSame = [...local.roles].every(([key, record]) => remote.roles.get(key) === record);
      return isSame ? { writing: undefined, left: 0 } : carrier.plan(local, account, now);
    },
  };
});

const hearsNoStamps: Wiring = {
  ...realWiring,
  merge: (local, remote, now, brake) => ({
    ...mergeRemote(local, remote, now, brake),
    clock: local.clock,
  }),
};

const latest = ({ stamps }: RoleRecord) => Object.values(stamps).reduce(laterStamp, NEVER);

/** Of two records of one role the one with the later edit is taken whole. */
const takesWholeRoles: Wiring = {
  ...realWiring,
  merge: (local, remote, now, brake) => {
    const merged = mergeRemote(local, remote, now, brake);
    const roles = new Map(merged.replica.roles);
    for (const [key, record] of remote.roles) {
      const held = local.replica.roles.get(key);
      if (held) roles.set(key, latest(record) > latest(held) ? record : held);
    }
    return { ...merged, replica: { ...merged.replica, roles } };
  },
};

/** An item that does not decode is left as it is. */
const leavesDamage = withAccount((carrier) => ({
  understand: carrier.understand,
  plan: (local, account, now) => {
    const { writing, left } = carrier.plan(local, account, now);
    const isWhole = ([key]: [string, unknown]) => account.decoded.get(key)?.state !== 'damaged';
    const set = Object.fromEntries(Object.entries(writing?.set ?? {}).filter(isWhole));
    const isEmpty = Object.keys(set).length === 0;
    return { writing: writing && !isEmpty ? { ...writing, set } : undefined, left };
  },
}));

export const FAULTS: Record<string, Wiring> = {
  'a missing item is read as a removal': absenceRemoves,
  'pushing comes before pulling': pushesFirst,
  'the clock hears of no stamps': hearsNoStamps,
  'whole roles are registers': takesWholeRoles,
  'a damaged item is not written anew': leavesDamage,
  'an edit is read and written with something in between': {
    ...realWiring,
    edit: 'reads and writes apart',
  },
  'the clock ticks outside of the critical section': { ...realWiring, edit: 'ticks outside' },
  'two exchanges overlap': { ...realWiring, overlapping: true },
};
