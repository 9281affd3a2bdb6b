/** What the Sync page says of an account: how full it is, and how many more roles find room. */
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/sync/account.ts';
import { summarize } from '../../src/sync/account-summary.ts';
import { itemsAfter, planPublish } from '../../src/sync/publish-plan.ts';
import { emptyReplica } from '../../src/sync/replica.ts';
import { generateRecords, MEASURED_AT as NOW } from './generated-lists.ts';

const KIND = 'four roles an account';

function accountOf(count: number) {
  const local = { ...emptyReplica(), roles: generateRecords(KIND, count, 5) };
  return itemsAfter({}, planPublish(local, readAccount({}, NOW), NOW));
}

describe('an account', () => {
  it('that is empty has room for thousands', () => {
    const { bytes, moreRoles } = summarize({}, NOW);
    expect(bytes).toBe(2);
    expect(moreRoles).toBeGreaterThan(4_000);
  });

  it.each([500, 3_000, 6_000])('of %i roles says how many more find room at least', (count) => {
    const { moreRoles, damaged, newer } = summarize(accountOf(count), NOW);
    expect({ damaged, newer }).toEqual({ damaged: 0, newer: 0 });
    expect(count + moreRoles).toBeGreaterThan(3_500);
    const grown = { ...emptyReplica(), roles: generateRecords(KIND, count + moreRoles, 5) };
    expect(planPublish(grown, readAccount({}, NOW), NOW).left).toEqual([]);
  });

  it('that holds more than fits has room for none', () => {
    const items = { ...accountOf(500), q0: '-'.repeat(200_000) };
    const { moreRoles, damaged } = summarize(items, NOW);
    expect({ moreRoles, damaged }).toEqual({ moreRoles: 0, damaged: 1 });
  });
});
