/**
 * A role's ARN in place of account and role name. What else the entry says of the two must fit: of two roles that one
 * entry could mean, none is taken.
 */
import { isAccountId, parseAccount } from '../domain/account.ts';
import { parseRoleArn } from '../domain/arn.ts';
import { splitRoleName } from '../domain/role-name.ts';
import { say } from '../i18n/say.ts';
import type { ObjectFields } from './entry-fields.ts';
import type { EntryFields, EntryProblem, FieldValue } from './list-entry.ts';

type Fields = Pick<ObjectFields, 'fields' | 'problems'>;

/** Puts partition, account and role name of the ARN into the fields; an ARN where a role name belongs counts as well. */
export function applyRoleArn(read: ObjectFields): Fields {
  const { fields, problems, roleArn } = read;
  if (roleArn) return withRoleArn(fields, problems, roleArn);
  const { roleName, ...others } = fields;
  if (!roleName || !isArn(roleName.value)) return read;
  return withRoleArn(others, problems, roleName);
}

function withRoleArn(
  fields: EntryFields,
  problems: readonly EntryProblem[],
  { value, place }: FieldValue,
): Fields {
  const text = typeof value === 'string' ? value.trim() : '';
  const arn = parseRoleArn(text);
  if (!arn.ok) return { fields, problems: [...problems, { place, message: arn.problem }] };
  const { partition, account, roleName } = arn.value;
  const misfits: EntryProblem[] = [];
  const compare = (said: FieldValue | undefined, fits: (value: string) => boolean) => {
    if (!said || (typeof said.value === 'string' && fits(said.value.trim()))) return;
    misfits.push({ place: said.place, message: say('list_arnMisfit') });
  };
  compare(fields.partition, (said) => said === partition);
  compare(fields.account, (said) => isAliasOr(account, said));
  compare(fields.roleName, (said) => said === text || isSameName(said, roleName));
  return {
    fields: {
      ...fields,
      partition: { value: partition, place },
      account: { value: account, place },
      roleName: { value: roleName, place },
    },
    problems: [...problems, ...misfits],
  };
}

const isArn = (value: unknown) => typeof value === 'string' && /^\s*arn:/.test(value);

/** An alias may well be that of the ARN's account: only AWS could say. The digits are what is kept. */
function isAliasOr(account: string, said: string): boolean {
  const parsed = parseAccount(said);
  return parsed.ok && (parsed.value === account || !isAccountId(parsed.value));
}

/** The role name beside an ARN may stand with its path or without. */
function isSameName(said: string, roleName: string): boolean {
  const name = said.replace(/^\/+/, '');
  return name === roleName || name === splitRoleName(roleName).name;
}
