/** One exchange: read, take in, tell, read again; and an end whatever others do meanwhile. */
import { describe, expect, it } from 'vitest';
import { type Carrier, exchange, type Outcome } from '../../src/sync/exchange.ts';
import { mergeRemote } from '../../src/sync/merge.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { NEVER } from '../../src/sync/stamp.ts';

const NOW = Date.UTC(2026, 8, 1);

interface Seen {
  remote: Replica;
  isTold: boolean;
}

/** A carrier of one letter: told once the letter stands there. */
const carrier: Carrier<string, Seen, string> = {
  understand: (found) => ({ remote: emptyReplica(), isTold: found === 'x' }),
  plan: (_, { isTold }) => ({ writing: isTold ? undefined : 'x', left: 0 }),
};

/** Carries an exchange out. `store` is what becomes of what is written. */
function carryOut(writes: number, store: (written: string) => string) {
  let stored = '';
  const done: string[] = [];
  for (let step = exchange(carrier, { now: NOW, writes }); ; ) {
    done.push(step.do);
    if (step.do === 'end') return { done, outcome: step.outcome };
    if (step.do === 'read') step = step.next(stored);
    else if (step.do === 'merge') {
      const local = { replica: emptyReplica(), clock: NEVER };
      step = step.next(mergeRemote(local, step.remote, NOW));
    } else {
      stored = store(step.writing);
      step = step.next();
    }
  }
}

describe('an exchange', () => {
  const outcome = (state: Outcome['state'], writes: number) => ({
    state,
    writes,
    left: 0,
    held: 0,
  });

  it('reads again what it wrote', () => {
    const { done, outcome: end } = carryOut(5, (written) => written);
    expect(done).toEqual(['read', 'merge', 'write', 'read', 'merge', 'end']);
    expect(end).toEqual(outcome('told', 1));
  });

  it('gives way where others overwrite it again and again', () => {
    expect(carryOut(5, () => 'y').outcome).toEqual(outcome('contested', 3));
  });

  it('takes in but does not write where no write is allowed', () => {
    const { done, outcome: end } = carryOut(0, (written) => written);
    expect(done).toEqual(['read', 'merge', 'end']);
    expect(end).toEqual(outcome('waits', 0));
  });
});
