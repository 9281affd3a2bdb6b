/** A session's length as people write it (`4h`, `90 min`, `1h 30m`) or as AWS counts it (`14400` seconds). */
import { sentences } from '../../i18n/in-a-row.ts';
import { say } from '../../i18n/say.ts';
import { bad, good, type Result } from '../result.ts';
import { MAX_SESSION, MIN_SESSION } from './iam-limits.ts';

const WRITTEN = /^(?:(\d{1,5})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,5})\s*m(?:in(?:utes?)?)?)?$/i;
const SECONDS = /^([\d,]{1,9})\s*(?:s(?:ec(?:onds?)?)?)?$/i;

/** Reads a session's length in seconds. Where nothing is said it is AWS's own default, an hour. */
export function parseSessionLength(text: string): Result<number> {
  const trimmed = text.trim();
  if (trimmed === '') return good(MIN_SESSION);
  const seconds = secondsIn(trimmed);
  if (seconds === undefined) {
    return bad(say('setUp_sessionShape'));
  }
  const limits = say('setUp_sessionLimits', { least: MIN_SESSION, most: MAX_SESSION });
  if (seconds < MIN_SESSION && /^\d+$/.test(trimmed)) {
    return bad(sentences(say('setUp_sessionUnit', { length: trimmed }), limits));
  }
  if (seconds < MIN_SESSION || seconds > MAX_SESSION) return bad(limits);
  return good(seconds);
}

function secondsIn(text: string): number | undefined {
  const plain = SECONDS.exec(text)?.[1]?.replaceAll(',', '');
  if (plain) return Number(plain);
  const [whole, hours = '0', minutes = '0'] = WRITTEN.exec(text) ?? [];
  return whole === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60;
}
