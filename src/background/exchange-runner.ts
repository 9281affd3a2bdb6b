/**
 * Carries an exchange out over any carrier, as `src/sync/exchange.ts` says step by step, and writes down what came of it.
 * Nothing is decided here.
 */
import { wordsOf } from '../i18n/words-of.ts';
import { mergeIntoStore, type Taking } from '../store/replica.ts';
import { readSyncReport, type SyncReport, writeSyncReport } from '../store/sync-report.ts';
import type { Outcome, Step } from '../sync/exchange.ts';

/** What a carrier's steps are done on. */
export interface Store<Found, Writing> {
  read(): Promise<Found>;
  write(writing: Writing): Promise<void>;
}

/**
 * Goes on from `first` until a step ends the exchange. Rejects as the store does, or when the disk is full; what was taken in
 * or written before that stays.
 */
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

/** How an exchange is meant, beside the usual. */
export interface HowToSync {
  /** How many roles others may remove because the person said so. */
  agreed?: number;
  /** Whether this browser's beacon is worth a write of its own. */
  mayShine?: boolean;
}

type About = Pick<Taking, 'from' | 'now'> & { browser: string };

/** Writes down what came of an exchange, for the Sync page. */
export function report(
  { from, now, browser }: About,
  outcome: Outcome,
  found: Partial<Found> = {},
) {
  const { state, left, held } = outcome;
  return writeSyncReport(from, {
    at: now,
    words: '',
    browser,
    state,
    left,
    held,
    ...nothingFound,
    ...found,
  });
}

type Found = Pick<SyncReport, 'unopened' | 'browsers' | 'seen'>;

const nothingFound: Found = { unopened: 0, browsers: new Map(), seen: '' };

/** The same of one that failed. What waited for the person before still does. */
export async function reportFailure({ from, now, browser }: About, error: unknown): Promise<void> {
  const words = wordsOf(error);
  const before = await readSyncReport(from);
  const { held = 0, browsers = new Map() } = before ?? {};
  const rest = { ...nothingFound, left: 0, held, browsers };
  await writeSyncReport(from, { at: now, words, browser, state: 'failed', ...rest });
}
