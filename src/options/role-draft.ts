/** A role as it stands in the form: plain texts and ticks, not yet checked. */
import { parseAccount } from '../domain/account.ts';
import { parseRoleArn } from '../domain/arn.ts';
import { parsePortal } from '../domain/portal.ts';
import { looksLikePortal, parsePortalLink } from '../domain/portal-link.ts';
import { bad, good, type Result } from '../domain/result.ts';
import { noDetails, type Role } from '../domain/role.ts';
import { parseSwitchAddress } from '../domain/switch-link.ts';
import { say } from '../i18n/say.ts';

/** A new role's form before anything is typed. */
const emptyDraft: Readonly<Role> = {
  partition: 'aws',
  account: '',
  roleName: '',
  variant: '',
  ...noDetails,
};

/** What a pasted switch link, portal link, ARN or account number says of a role. What it leaves open is absent. */
export function readReference(text: string): Result<Partial<Role>> {
  if (text.trim().startsWith('arn:')) return parseRoleArn(text);
  if (looksLikePortal(text)) return readPortalReference(text);
  if (/^\d/.test(text.trim())) {
    const account = parseAccount(text);
    return account.ok ? good({ account: account.value }) : account;
  }
  const address = parseSwitchAddress(text);
  if (!address.ok) {
    return text.includes(':') ? address : bad(say('form_notAReference'));
  }
  const { partition, ...fields } = address.value;
  return good({ partition: partition.id, ...saidIn(fields) });
}

/** A link to a permission set; or the portal alone, which is at least where to find the role. */
function readPortalReference(text: string): Result<Partial<Role>> {
  const link = parsePortalLink(text);
  if (link.ok) return good(saidIn(link.value));
  const portal = parsePortal(text);
  if (!portal.ok || text.includes('#/console')) return link;
  return good({ partition: portal.value.partition, portal: portal.value.address });
}

const saidIn = (fields: Partial<Role>): Partial<Role> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

/** A new role's form as it opens: filled in from a reference, if one came with the address. */
export function firstDraft(reference: string): { draft: Role; problem: string | undefined } {
  const read: Result<Partial<Role>> = reference === '' ? good({}) : readReference(reference);
  if (!read.ok) return { draft: emptyDraft, problem: read.problem };
  return { draft: { ...emptyDraft, ...read.value }, problem: undefined };
}
