/** A role as it stands in the form: plain texts and ticks, not yet checked. */
import { parseRoleArn } from '../domain/arn.ts';
import { bad, good, type Result } from '../domain/result.ts';
import { noDetails, type Role } from '../domain/role.ts';
import { parseSwitchAddress } from '../domain/switch-link.ts';

/** A new role's form before anything is typed. */
export const emptyDraft: Readonly<Role> = {
  partition: 'aws',
  account: '',
  roleName: '',
  variant: '',
  ...noDetails,
};

/** What a pasted switch link or ARN says of a role. Fields that it leaves open are absent. */
export function readReference(text: string): Result<Partial<Role>> {
  if (text.trim().startsWith('arn:')) return parseRoleArn(text);
  const address = parseSwitchAddress(text);
  if (!address.ok) {
    return text.includes(':') ? address : bad('Paste a whole switch-role link, or a role’s ARN.');
  }
  const { partition, ...fields } = address.value;
  const said = Object.entries(fields).filter(([, value]) => value !== '');
  return good({ partition: partition.id, ...Object.fromEntries(said) });
}
