/**
 * An AWS account as people name it: twelve digits, or the account alias.
 *
 * Rules: AWS documents the account ID as twelve digits, and the alias as 3 to 63 lower-case letters, digits and single
 * hyphens that neither starts nor ends with a hyphen and is not twelve digits.
 */
import { say } from '../i18n/say.ts';
import { bad, good, type Result } from './result.ts';

const ACCOUNT_ID = /^\d{12}$/;
const ALIAS = /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/;

/** Whether `account` is the twelve-digit ID and not an alias. */
export function isAccountId(account: string): boolean {
  return ACCOUNT_ID.test(account);
}

/** Reads an account as typed or pasted: an alias, or 12 digits in any groups (`1234-5678-9012`, `123 456 789 012`). */
export function parseAccount(text: string): Result<string> {
  const account = text.trim();
  if (account === '') return bad(say('account_enter'));
  if (/^[\d\s-]+$/.test(account)) {
    const digits = account.replace(/\D/g, '');
    if (ACCOUNT_ID.test(digits)) return good(digits);
    if (isMistypedId(account, digits)) {
      return bad(say('account_wrongDigits', { digits: digits.length }));
    }
  }
  if (ALIAS.test(account)) return good(account);
  return bad(whyNoAlias(account));
}

/** An alias may be all digits. One nearly as long as an account ID is an ID with a digit lost or doubled. */
function isMistypedId(account: string, digits: string): boolean {
  const isNearly = digits.length >= 9 && digits.length <= 15;
  return isNearly || !ALIAS.test(account);
}

function whyNoAlias(account: string): string {
  if (account.length < 3) return say('account_aliasTooShort');
  if (account.length > 63) {
    return say('account_aliasTooLong', { length: account.length });
  }
  if (/[A-Z]/.test(account)) return say('account_aliasCapitals');
  if (/^-|-$|--/.test(account)) {
    return say('account_aliasHyphens');
  }
  return say('account_neither');
}

/** `123456789012` as `1234-5678-9012`, the way AWS's console shows it; an alias stays as it is. */
export function formatAccount(account: string): string {
  return isAccountId(account) ? account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3') : account;
}
