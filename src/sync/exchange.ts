/**
 * One exchange with others: read what they say, take it in, tell what they do not know, and read again to see that it
 * stands there. The same for every carrier.
 *
 * It is written as steps, each saying what to do and what follows, so that nothing here waits: whoever carries it out
 * may be stopped after any step, and the next exchange begins anew. One exchange at a time in a browser.
 */
import type { Merged } from './merge.ts';
import type { Replica } from './replica.ts';

/** What a carrier brings (`Found`) and takes (`Writing`), and how both are understood. */
export interface Carrier<Found, Seen extends { remote: Replica }, Writing> {
  /** What is found, understood. `remote` is what others say. */
  understand(found: Found, now: number): Seen;
  /** What to write so that others know what `local` does. */
  plan(local: Replica, seen: Seen, now: number): Planned<Writing>;
}

export interface Planned<Writing> {
  /** Undefined where there is nothing to write. */
  writing: Writing | undefined;
  /** How many roles find no room. */
  left: number;
}

export type Step<Found, Writing> =
  | { do: 'read'; next: (found: Found) => Step<Found, Writing> }
  /** To do alone: read this browser's state, `mergeRemote`, and write what changed with the clock in one step. */
  | { do: 'merge'; remote: Replica; next: (merged: Merged) => Step<Found, Writing> }
  | { do: 'write'; writing: Writing; next: () => Step<Found, Writing> }
  | { do: 'end'; outcome: Outcome };

export interface Outcome {
  /**
   * told: others say all that this browser knows, but for what finds no room. waits: there is something to write, and
   * no write is allowed now. contested: others wrote at the same time, again and again; try later.
   */
  state: 'told' | 'waits' | 'contested';
  writes: number;
  /** How many roles find no room. */
  left: number;
  /** How many roles others removed that wait for the person. */
  held: number;
}

/** After this many writes in a row, others are at it too. */
const MOST_WRITES = 3;

export interface Circumstances {
  /** In milliseconds since 1970. */
  now: number;
  /** How many writes are allowed at present. */
  writes: number;
}

/** The first step of an exchange. */
export function exchange<Found, Seen extends { remote: Replica }, Writing>(
  carrier: Carrier<Found, Seen, Writing>,
  { now, writes: allowed }: Circumstances,
): Step<Found, Writing> {
  const round = (writes: number): Step<Found, Writing> => ({
    do: 'read',
    next: (found) => {
      const seen = carrier.understand(found, now);
      return { do: 'merge', remote: seen.remote, next: (merged) => tell(seen, merged, writes) };
    },
  });
  const tell = (seen: Seen, { replica, held }: Merged, writes: number): Step<Found, Writing> => {
    const { writing, left } = carrier.plan(replica, seen, now);
    const end = (state: Outcome['state']): Step<Found, Writing> => ({
      do: 'end',
      outcome: { state, writes, left, held: held.length },
    });
    if (writing === undefined) return end('told');
    if (writes >= allowed) return end('waits');
    if (writes >= MOST_WRITES) return end('contested');
    return { do: 'write', writing, next: () => round(writes + 1) };
  };
  return round(0);
}
