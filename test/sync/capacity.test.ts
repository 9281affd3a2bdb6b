/** How much a browser's account carries: at least this, by both browsers' counts. */
import { describe, expect, it } from 'vitest';
import { fits } from '../../src/sync/quota.ts';
import { bytesOfOneEdit, itemsOf } from './capacity.ts';
import { generateRecords } from './generated-lists.ts';

describe('a browser’s account', () => {
  it.each([
    [5_300, 'four roles an account', 32],
    [5_300, 'four roles an account', 16],
    [2_400, 'one role an account, random names', 32],
    [2_400, 'one role an account, random names', 16],
  ] as const)('carries %i roles, %s, in %i buckets', (roles, kind, count) => {
    expect(fits(itemsOf(generateRecords(kind, roles, 1), count))).toBe(true);
  });

  it.each(['four roles an account', 'one role an account, random names'] as const)(
    'gets at most 1.2 KB for one edit of a thousand roles, %s',
    (kind) => {
      for (const seed of [1, 2, 3]) expect(bytesOfOneEdit(kind, seed)).toBeLessThanOrEqual(1_200);
    },
  );
});
