/** Joining: whoever hears of whom, in whatever order and how often, comes to know the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRegisters, registersOf, sayings } from '../../../src/sync/registers.ts';
import { isContained, joinReplicas, joinRoles, untoldRoles } from '../../../src/sync/replica.ts';
import { arbitraryRecord, arbitraryReplica } from '../arbitrary-replica.ts';
import { cases } from '../cases.ts';

const NOW = Date.UTC(2026, 9, 1);

/** What is said, in no order. */
const said = (record: Parameters<typeof sayings>[0]) => registersOf(sayings(record));

describe('joining', () => {
  it('of two records is the same both ways round', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
        expect(said(joinRegisters(a, b))).toEqual(said(joinRegisters(b, a)));
      }),
      cases(150),
    );
  });

  it('of three records is the same whichever are joined first', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, arbitraryRecord, (a, b, c) => {
        const left = joinRegisters(joinRegisters(a, b), c);
        const right = joinRegisters(a, joinRegisters(b, c));
        expect(said(left)).toEqual(said(right));
      }),
      cases(150),
    );
  });

  it('with what is known already changes nothing', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
        const joined = joinRegisters(a, b);
        expect(joinRegisters(joined, b)).toBe(joined);
        expect(joinRegisters(joined, a)).toBe(joined);
        expect(joinRegisters(a, a)).toBe(a);
      }),
      cases(150),
    );
  });

  it('of replicas holds the same laws', () => {
    fc.assert(
      fc.property(arbitraryReplica, arbitraryReplica, arbitraryReplica, (a, b, c) => {
        const joined = joinReplicas([joinReplicas([a, b]), c]);
        expect(joinReplicas([a, joinReplicas([b, c])])).toEqual(joined);
        expect(joinReplicas([c, joinReplicas([b, a])])).toEqual(joined);
        expect(joinReplicas([joined, a])).toEqual(joined);
      }),
      cases(60),
    );
  });

  it('leaves nothing untold, and nothing is untold only where a join adds nothing', () => {
    fc.assert(
      fc.property(arbitraryReplica, arbitraryReplica, (a, b) => {
        const joined = joinRoles(a.roles, b.roles);
        expect(untoldRoles(a.roles, joined, NOW)).toEqual([]);
        expect(untoldRoles(b.roles, joined, NOW)).toEqual([]);
      }),
      cases(60),
    );
  });

  it('adds nothing that containment denies, but for what a tombstone has shed', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (local, remote) => {
        const adds = joinRegisters(remote, local) !== remote;
        if (!adds) expect(isContained(local, remote, NOW)).toBe(true);
        if (isContained(local, remote, NOW) && remote.values.live !== false)
          expect(adds).toBe(false);
      }),
      cases(150),
    );
  });
});
