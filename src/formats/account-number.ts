/**
 * Account IDs that a tool wrote as numbers: their leading zeros are lost, and come back by filling up to twelve digits.
 *
 * The digits are taken as they stand in the text. A number with an exponent or a fraction (`1.23457E+11`, as spreadsheets
 * write it) has lost digits that nobody can restore, and is refused.
 */
import { bad, good, type Result } from '../domain/result.ts';
import { say } from '../i18n/say.ts';

/** The twelve digits of an account ID that stands as a bare number. */
export function restoreAccountId(source: string): Result<string> {
  if (/^\d{1,12}$/.test(source)) return good(source.padStart(12, '0'));
  if (/^\d+[.,]\d+e\+?\d+$/i.test(source)) {
    return bad(say('list_numberShortened'));
  }
  return bad(say('list_numberNoAccount'));
}
