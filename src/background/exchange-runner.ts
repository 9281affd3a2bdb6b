/**
 * Carries an exchange out over any carrier, as `src/sync/exchange.ts` says step by step, and writes down what came of it.
 * Nothing is decided here.
 */
import { mergeIntoStore, type Taking } from '../store/replica.ts';
import { readSyncReport, writeSyncReport } from '../store/sync-report.ts';
import type { Outcome, Step } from '../sync/exchange.ts';

/** What a carrier's steps are done on. */
export interface Store<Found, Writing> {
  read(): Promise<Found>;
  write(writing: Writing): Promise<void>;
}

export async function carryOut<Found, Writing>(
  first: Step<Found, Writing>,
  store: Store<Found, Writing>,
  taking: Taking,
): Promise<Outcome> {
  let step = first;
  for (;;) {
    switch (step.do) {
      case 'read':
        step = step.next(await store.read());
        break;
      case 'merge':
        step = step.next(await mergeIntoStore(step.remote, taking));
        break;
      case 'write':
        await store.write(step.writing);
        step = step.next();
        break;
      case 'end':
        return step.outcome;
    }
  }
}

type About = Pick<Taking, 'from' | 'now'> & { browser: string };

/** Writes down what came of an exchange, for the Sync page. */
export function report({ from, now, browser }: About, outcome: Outcome, unopened = 0) {
  const { state, left, held } = outcome;
  return writeSyncReport(from, { at: now, words: '', browser, state, left, held, unopened });
}

/** The same of one that failed. What waited for the person before still does. */
export async function reportFailure({ from, now, browser }: About, error: unknown): Promise<void> {
  const words = error instanceof Error ? error.message : String(error);
  const held = (await readSyncReport(from))?.held ?? 0;
  const counts = { left: 0, held, unopened: 0 };
  await writeSyncReport(from, { at: now, words, browser, state: 'failed', ...counts });
}
