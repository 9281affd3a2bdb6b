/**
 * An AWS account as people name it: twelve digits, or the account alias.
 *
 * Rules: AWS documents the account ID as twelve digits, and the alias as 3 to 63 lower-case letters, digits and single
 * hyphens that neither starts nor ends with a hyphen and is not twelve digits.
 */
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
  if (account === '') return bad('Enter the account: its 12 digits, or its alias.');
  if (/^[\d\s-]+$/.test(account)) {
    const digits = account.replace(/\D/g, '');
    if (ACCOUNT_ID.test(digits)) return good(digits);
    if (isMistypedId(account, digits)) {
      return bad(`An account ID has 12 digits; this one has ${digits.length}.`);
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
  if (account.length < 3) return 'An account alias has at least 3 characters.';
  if (account.length > 63) {
    return `An account alias has at most 63 characters; this one has ${account.length}.`;
  }
  if (/[A-Z]/.test(account)) return 'An account alias has no capital letters.';
  if (/^-|-$|--/.test(account)) {
    return 'An account alias neither starts nor ends with a hyphen, nor has two in a row.';
  }
  return 'An account is 12 digits, or an alias of small letters, digits and hyphens.';
}

/** `123456789012` as `1234-5678-9012`, the way AWS's console shows it; an alias stays as it is. */
export function formatAccount(account: string): string {
  return isAccountId(account) ? account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3') : account;
}
