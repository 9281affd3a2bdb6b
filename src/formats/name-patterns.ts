/**
 * Names made by a pattern that the person gives for a whole list: `{account} · {role}` for display names, and for lists
 * of accounts also role names, `{name}-admin`.
 *
 * What a list does not say leaves its place empty, and what stood around it to part the two goes with it.
 */
import { formatAccount } from '../domain/account.ts';
import { parseRoleName, splitRoleName } from '../domain/role-name.ts';
import { say } from '../i18n/say.ts';
import type { ListEntry } from './list-entry.ts';
import type { ReadList } from './list-format.ts';
import { type NodePlace, type ProblemNotes, shortened } from './problem-notes.ts';

/**
 * What may stand in a pattern, for what it is called: `account` is the account's name, or its number where the list has no
 * name; `name` the name alone, `id` the number alone.
 */
const PLACEHOLDERS = ['account', 'name', 'id', 'role', 'email', 'region', 'group'] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];

/** All of them as they are written: `{account}, {name}`. */
export const PLACEHOLDER_LIST = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');

const PLACE = /\{([^{}]{0,64})\}/g;
const MAX_PATTERN = 256;
const WHOLE: NodePlace = { offset: 0, path: '' };

interface Patterns {
  accountsRoleName?: string;
  namePattern?: string;
}

/** Why `pattern` can name no role; undefined where it can. */
export function whyNoRoleNamePattern(pattern: string): string | undefined {
  const unknown = whyNoPattern(pattern);
  if (unknown !== undefined) return unknown;
  if (pattern.includes('{role}')) return say('list_roleOfRole', { placeholder: '{role}' });
  const example = parseRoleName(pattern.replace(PLACE, 'x'));
  return example.ok ? undefined : example.problem;
}

function whyNoPattern(pattern: string): string | undefined {
  if (pattern.length > MAX_PATTERN) return say('list_patternTooLong', { most: MAX_PATTERN });
  const unknown = [...pattern.matchAll(PLACE)].find(
    ([, name]) => !PLACEHOLDERS.some((known) => known === name),
  );
  if (!unknown) return undefined;
  return say('list_patternUnknown', { unknown: shortened(unknown[0]), known: PLACEHOLDER_LIST });
}

/** The entries with the names that the patterns make. A pattern that is none is told, and names nothing. */
export function nameEntries(
  { kind, entries }: ReadList,
  { accountsRoleName, namePattern }: Patterns,
  notes: ProblemNotes,
): ListEntry[] {
  const withRoles =
    kind.accountsOnly && accountsRoleName !== undefined
      ? entries.map((entry) => withField(entry, 'roleName', filled(accountsRoleName, entry)))
      : entries;
  if (!kind.namePattern || namePattern === undefined) return withRoles;
  const problem = whyNoPattern(namePattern);
  if (problem === undefined) {
    return withRoles.map((entry) => withField(entry, 'displayName', filled(namePattern, entry)));
  }
  notes.warn(WHOLE, problem);
  return withRoles;
}

const withField = (
  entry: ListEntry,
  field: 'roleName' | 'displayName',
  value: string,
): ListEntry => ({
  ...entry,
  fields: { ...entry.fields, [field]: { value, place: entry.place } },
});

function filled(pattern: string, entry: ListEntry): string {
  let hasGap = false;
  const name = pattern.replace(PLACE, (_, placeholder: Placeholder) => {
    const word = wordOf(placeholder, entry);
    hasGap ||= word === '';
    return word;
  });
  return hasGap ? withoutGaps(name) : name;
}

function wordOf(placeholder: Placeholder, { fields, words = {} }: ListEntry): string {
  const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  switch (placeholder) {
    case 'account':
      return words.accountName ?? formatAccount(textOf(fields.account?.value));
    case 'name':
      return words.accountName ?? '';
    case 'id':
      return textOf(fields.account?.value);
    case 'role':
      return splitRoleName(textOf(fields.roleName?.value)).name;
    case 'email':
      return words.email ?? '';
    default:
      return textOf(fields[placeholder]?.value);
  }
}

const GAP_SIGNS = new Set([' ', '·', '-', '–', '—', '/', '|', ':', ',', '_']);

/** Takes what parts two names from the ends, where one of the two is missing. */
function withoutGaps(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && GAP_SIGNS.has(name[start] ?? '')) start += 1;
  while (end > start && GAP_SIGNS.has(name[end - 1] ?? '')) end -= 1;
  return name.slice(start, end);
}
