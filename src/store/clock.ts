/** The clock of this browser: makes the stamps of its edits, and names this run of the browser. */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { isStamp, NEVER, nextStamp, replicaId, type Stamp } from '../sync/stamp.ts';

/** Where the latest stamp stands; it is written in one step with what it stamps. */
export const CLOCK_KEY = 'clock';
const REPLICA_KEY = 'replica';

/** A new one at every start of the browser, because profiles get copied and two runs must not share one. */
async function thisReplica(session: StorageArea): Promise<string> {
  const stored = (await session.get([REPLICA_KEY]))[REPLICA_KEY];
  if (typeof stored === 'string' && /^[0-9a-z]{6}$/.test(stored)) return stored;
  const made = replicaId(crypto.getRandomValues(new Uint8Array(6)));
  await session.set({ [REPLICA_KEY]: made });
  return made;
}

/**
 * The stamp for an edit made now. Call it in the critical section that writes, and write it under `CLOCK_KEY` in the
 * same step: a clock that ticks outside of it gives two edits one stamp.
 */
export async function tick(local: StorageArea, session = sessionArea): Promise<Stamp> {
  const last = (await local.get([CLOCK_KEY]))[CLOCK_KEY];
  return nextStamp(isStamp(last) ? last : NEVER, Date.now(), await thisReplica(session));
}
