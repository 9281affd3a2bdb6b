/** A role as it stands in the form: plain texts and ticks, not yet checked. */
import { parseAccount } from '../domain/account.ts';
import { parseRoleArn } from '../domain/arn.ts';
import { bad, good, type Result } from '../domain/result.ts';
import { noDetails, type Role } from '../domain/role.ts';
import { parseSwitchAddress } from '../domain/switch-link.ts';

/** A new role's form before anything is typed. */
const emptyDraft: Readonly<Role> = {
  partition: 'aws',
  account: '',
  roleName: '',
  variant: '',
  ...noDetails,
};

/** What a pasted switch link, ARN or account number says of a role. Fields that it leaves open are absent. */
export function readReference(text: string): Result<Partial<Role>> {
  if (text.trim().startsWith('arn:')) return parseRoleArn(text);
  if (/^\d/.test(text.trim())) {
    const account = parseAccount(text);
    return account.ok ? good({ account: account.value }) : account;
  }
  const address = parseSwitchAddress(text);
  if (!address.ok) {
    return text.includes(':') ? address : bad('Paste a whole switch-role link, or a role’s ARN.');
  }
  const { partition, ...fields } = address.value;
  const said = Object.entries(fields).filter(([, value]) => value !== '');
  return good({ partition: partition.id, ...Object.fromEntries(said) });
}

/** A new role's form as it opens: filled in from a reference, if one came with the address. */
export function firstDraft(reference: string): { draft: Role; problem: string | undefined } {
  const read: Result<Partial<Role>> = reference === '' ? good({}) : readReference(reference);
  if (!read.ok) return { draft: emptyDraft, problem: read.problem };
  return { draft: { ...emptyDraft, ...read.value }, problem: undefined };
}
