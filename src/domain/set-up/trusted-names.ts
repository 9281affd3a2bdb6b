/** The users or roles of the base account that a trust policy names: as names with their path, or as whole ARNs. */
import { formatAccount } from '../account.ts';
import { partition } from '../partition.ts';
import { bad, good, type Result } from '../result.ts';
import { splitRoleName } from '../role-name.ts';
import { MAX_PATH } from './iam-limits.ts';
import type { Place } from './place.ts';

export type NamedKind = 'user' | 'role';

export interface TrustedName {
  kind: NamedKind;
  /** Without the path. */
  name: string;
  arn: string;
}

const ARN = /^arn:([\w-]+):(iam|sts)::(\d{12}):([\w-]+)\/(.+)$/;
/** IAM Identity Center makes these roles, below a path of its own. */
const RESERVED = /^AWSReservedSSO_/;

/** Reads one user or role of the base account. */
export function parseTrustedName(text: string, kind: NamedKind, base: Place): Result<TrustedName> {
  const whole = text.startsWith('arn:') ? nameInArn(text, kind, base) : good(text);
  if (!whole.ok) return whole;
  const pathAndName = whole.value.replace(/^\/+/, '');
  const { path, name } = splitRoleName(pathAndName);
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    return bad(
      `“${name.slice(0, 80)}” is no name of a ${kind}: 1 to 64 of A–Z a–z 0–9 _ + = , . @ -.`,
    );
  }
  if (path.length > MAX_PATH - 2 || !/^[!-~]*$/.test(path) || pathAndName.includes('//')) {
    return bad(`The path of “${name}” is none of IAM’s.`);
  }
  if (kind === 'role' && RESERVED.test(name) && path === '') {
    return bad(
      `${name} is a role of IAM Identity Center, which has a path. Paste its ARN, as IAM shows it in the base account.`,
    );
  }
  return good({
    kind,
    name,
    arn: `arn:${base.partition}:iam::${base.account}:${kind}/${pathAndName}`,
  });
}

/** Path and name out of an ARN, if it is one of that kind and of the base account. */
function nameInArn(text: string, kind: NamedKind, base: Place): Result<string> {
  const [, home, service, account = '', named, pathAndName = ''] = ARN.exec(text) ?? [];
  if (home === undefined) return bad(`“${text.slice(0, 80)}” is no ARN of a ${kind}.`);
  if (service === 'sts') {
    return bad('This is the ARN of a session, which ends. Name the user or the role itself.');
  }
  if (named === 'group')
    return bad('A trust policy cannot name groups. Name the users of the group.');
  if (named !== kind) return bad(`This is the ARN of a ${named}, not of a ${kind}.`);
  if (home !== base.partition) {
    return bad(
      `${text.slice(0, 80)} is in another partition; the role is in ${partition(base.partition).name}.`,
    );
  }
  if (account !== base.account) {
    return bad(
      `This ${kind} is in account ${formatAccount(account)}, not in the base account ${formatAccount(base.account)}.`,
    );
  }
  return good(pathAndName);
}

/** Whether IAM Identity Center made this role; it can be changed there alone. */
export function isOfIdentityCenter({ name }: Pick<TrustedName, 'name'>): boolean {
  return RESERVED.test(name);
}
