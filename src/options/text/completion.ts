/** What can be typed next in a role list: the names of fields, and the values that a field is known to have. */
import { awsPalette } from '../../domain/color.ts';
import { PARTITION_IDS } from '../../domain/partition.ts';
import { DETAIL_FIELDS, type Role, type RoleField } from '../../domain/role.ts';

export const LIST_FIELDS: readonly RoleField[] = [
  'account',
  'roleName',
  'partition',
  'variant',
  ...DETAIL_FIELDS,
];

export interface Completion {
  /** What was typed of it. */
  typed: string;
  options: string[];
  /** Whether these are names of fields, which stand in quotes and before a value. */
  isName: boolean;
}

/** As far back as is looked: whole fields are shorter. */
export const LOOK_BACK = 320;

const VALUE = /"(\w{1,30})"\s*:\s*"([^"\\]{0,256})$/;
const NAME = /[{,]\s*"?(\w{0,30})$/;

/** What may follow `before`, the end of the text before the cursor; `roles` are those that the list has. */
export function completionAt(before: string, roles: readonly Role[]): Completion | undefined {
  const value = VALUE.exec(before);
  if (value) {
    const [, field = '', typed = ''] = value;
    return { typed, options: valuesOf(field, roles), isName: false };
  }
  const name = NAME.exec(before);
  return name ? { typed: name[1] ?? '', options: [...LIST_FIELDS], isName: true } : undefined;
}

/** More than anybody reads before typing on. */
const MOST_OFFERED = 100;

/** Those that `typed` may be the beginning of, or a part, or letters of in their order: the best first. */
export function bestFitting(options: readonly string[], typed: string): string[] {
  const wanted = typed.toLowerCase();
  const fits = options.map((option) => ({ option, rank: rankOf(option.toLowerCase(), wanted) }));
  return fits
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERED)
    .map(({ option }) => option);
}

/** The smaller the better; -1 where it does not fit. */
function rankOf(option: string, wanted: string): number {
  const at = option.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  let next = 0;
  for (const letter of option) if (letter === wanted[next]) next++;
  return next === wanted.length ? 2 : -1;
}

/** A field's name with the beginning of its value, and where the cursor goes. */
export function fieldText(field: string): { text: string; cursor: number } {
  const value = isFlag(field) ? 'true' : '""';
  const text = `"${field}": ${value}`;
  return { text, cursor: isFlag(field) ? text.length : text.length - 1 };
}

const isFlag = (field: string) => field === 'favorite' || field === 'protected';

/** Fields whose values come again and again. */
const RECURRING = [
  'account',
  'roleName',
  'region',
  'group',
  'baseAccount',
  'baseRole',
  'landing',
  'portal',
  'container',
] as const;

function valuesOf(field: string, roles: readonly Role[]): string[] {
  if (field === 'color') return awsPalette.map(({ name }) => name);
  if (field === 'partition') return [...PARTITION_IDS];
  const known = RECURRING.find((one) => one === field);
  if (!known) return [];
  return [...new Set(roles.map((role) => role[known]))].filter((value) => value !== '').sort();
}
