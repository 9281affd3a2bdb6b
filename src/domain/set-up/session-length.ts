/** A session's length as people write it (`4h`, `90 min`, `1h 30m`) or as AWS counts it (`14400` seconds). */
import { bad, good, type Result } from '../result.ts';
import { MAX_SESSION, MIN_SESSION } from './iam-limits.ts';

const WRITTEN = /^(?:(\d{1,5})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,5})\s*m(?:in(?:utes?)?)?)?$/i;
const SECONDS = /^([\d,]{1,9})\s*(?:s(?:ec(?:onds?)?)?)?$/i;

const LIMITS = 'A session lasts 1 to 12 hours: 3,600 to 43,200 seconds.';

/** Reads a session's length in seconds. Where nothing is said it is AWS's own default, an hour. */
export function parseSessionLength(text: string): Result<number> {
  const trimmed = text.trim();
  if (trimmed === '') return good(MIN_SESSION);
  const seconds = secondsIn(trimmed);
  if (seconds === undefined) {
    return bad('Write the session length as 4h, 90 min, or in seconds: 14400.');
  }
  if (seconds < MIN_SESSION && /^\d+$/.test(trimmed)) {
    return bad(`Hours, minutes or seconds? Write ${trimmed}h or ${trimmed} min. ${LIMITS}`);
  }
  if (seconds < MIN_SESSION || seconds > MAX_SESSION) return bad(LIMITS);
  return good(seconds);
}

function secondsIn(text: string): number | undefined {
  const plain = SECONDS.exec(text)?.[1]?.replaceAll(',', '');
  if (plain) return Number(plain);
  const [whole, hours = '0', minutes = '0'] = WRITTEN.exec(text) ?? [];
  return whole === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60;
}
