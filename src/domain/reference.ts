/**
 * A reference: what a text that came from anywhere (a selection, a link) says of a role or an account.
 *
 * The text is a stranger's. What is found in it is only ever looked up in the person's own list or put into a form for
 * the person to check, and a text that could mean several roles means none.
 */
import { say } from '../i18n/say.ts';
import { formatAccount, isAccountId } from './account.ts';
import { parseRoleArn } from './arn.ts';
import type { PartitionId } from './partition.ts';
import { bad, good, type Result } from './result.ts';
import { isSameRole, type Role } from './role.ts';
import { splitRoleName } from './role-name.ts';
import { parseSwitchAddress } from './switch-link.ts';

export interface Reference {
  account: string;
  /** With the role name; undefined for an account alone. */
  partition: PartitionId | undefined;
  /** undefined: an account alone, which means all of its roles. */
  roleName: string | undefined;
  /** The piece of the text that says so. */
  text: string;
}

/** Longer texts are whole pages, in which nobody can see what was meant. */
const MAX_LENGTH = 20_000;

const LINK = /https?:\/\/[^\s<>"'`|\\^{}]+/gi;
const ARN = /arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+/g;
/** `123456789012` or `1234-5678-9012`, where it is no part of a longer word or number. */
const ACCOUNT = /(?<![A-Za-z0-9])(?<!\d-)(?:\d{12}|\d{4}-\d{4}-\d{4})(?![A-Za-z0-9])(?!-\d)/g;

/** Sentences end behind a name, which may hold the same characters but hardly ever ends with them. */
const withoutStop = (text: string) => text.replace(/[.,)\]]+$/, '');

/** Finds the one role or account that a text names. */
export function findReference(text: string): Result<Reference> {
  if (text.length > MAX_LENGTH) {
    return bad(say('link_textTooLong'));
  }
  const plain = decoded(text);
  const links = switchLinks(text);
  if (!links.ok) return links;
  const roles = [...links.value, ...arns(plain)];
  const found = roles.length > 0 ? roles : accounts(plain);
  const [first] = found;
  if (!first) {
    return bad(say('link_nothingNamed'));
  }
  if (found.some((other) => !isSameRole(first, other))) {
    return bad(roles.length > 0 ? say('link_severalRoles') : say('link_severalAccounts'));
  }
  return good(first);
}

/** Whether a role of the list is what a reference means. */
export const isMeant = (role: Role, reference: Reference): boolean =>
  reference.roleName === undefined
    ? role.account === reference.account
    : isSameRole(role, reference);

/** What to type into the search for all that a reference means. */
export function searchFor({ account, roleName }: Reference): string {
  const shown = isAccountId(account) ? formatAccount(account) : account;
  return roleName === undefined ? shown : `${shown} ${splitRoleName(roleName).name}`;
}

/** Addresses carry ARNs percent-encoded; a text that is no such encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The switch-role links in a text. One that leads elsewhere than to AWS refuses the whole text. */
function switchLinks(text: string): Result<Reference[]> {
  const found: Reference[] = [];
  for (const [piece] of text.matchAll(LINK)) {
    const link = withoutStop(piece);
    if (!/\/switchrole\b/i.test(link)) continue;
    const address = parseSwitchAddress(link);
    if (!address.ok) return address;
    const { partition, account, roleName } = address.value;
    if (account === '' || roleName === '') return bad(say('link_withoutRole'));
    found.push({ partition: partition.id, account, roleName, text: link });
  }
  return good(found);
}

function arns(text: string): Reference[] {
  return [...text.matchAll(ARN)].flatMap(([piece]) => {
    const arn = parseRoleArn(withoutStop(piece));
    return arn.ok ? [{ ...arn.value, text: withoutStop(piece) }] : [];
  });
}

function accounts(text: string): Reference[] {
  return [...text.matchAll(ACCOUNT)].map(([piece]) => ({
    account: piece.replaceAll('-', ''),
    partition: undefined,
    roleName: undefined,
    text: piece,
  }));
}
