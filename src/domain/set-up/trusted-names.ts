/** The users or roles of the base account that a trust policy names: as names with their path, or as whole ARNs. */
import { type MessageKey, say } from '../../i18n/say.ts';
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

/** What is said of a text that names no user, or no role. */
const problems = {
  user: {
    noName: 'setUp_noUserName',
    noArn: 'setUp_noUserArn',
    otherKind: 'setUp_notUserArn',
    otherAccount: 'setUp_userOfOtherAccount',
  },
  role: {
    noName: 'setUp_noRoleName',
    noArn: 'setUp_noRoleArn',
    otherKind: 'setUp_notRoleArn',
    otherAccount: 'setUp_roleOfOtherAccount',
  },
} as const satisfies Record<NamedKind, Record<string, MessageKey>>;

/** Reads one user or role of the base account. */
export function parseTrustedName(text: string, kind: NamedKind, base: Place): Result<TrustedName> {
  const whole = text.startsWith('arn:') ? nameInArn(text, kind, base) : good(text);
  if (!whole.ok) return whole;
  const pathAndName = whole.value.replace(/^\/+/, '');
  const { path, name } = splitRoleName(pathAndName);
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    return bad(say(problems[kind].noName, { name: name.slice(0, 80) }));
  }
  if (path.length > MAX_PATH - 2 || !/^[!-~]*$/.test(path) || pathAndName.includes('//')) {
    return bad(say('setUp_noPath', { name }));
  }
  if (kind === 'role' && RESERVED.test(name) && path === '') {
    return bad(say('setUp_identityCenterPath', { name }));
  }
  return good({
    kind,
    name,
    arn: `arn:${base.partition}:iam::${base.account}:${kind}/${pathAndName}`,
  });
}

/** Path and name out of an ARN, if it is one of that kind and of the base account. */
function nameInArn(text: string, kind: NamedKind, base: Place): Result<string> {
  const [, home, service, account = '', named = '', pathAndName = ''] = ARN.exec(text) ?? [];
  if (home === undefined) return bad(say(problems[kind].noArn, { text: text.slice(0, 80) }));
  if (service === 'sts') return bad(say('setUp_sessionArn'));
  if (named === 'group') return bad(say('setUp_groupArn'));
  if (named !== kind) return bad(say(problems[kind].otherKind, { kind: named }));
  if (home !== base.partition) {
    const here = partition(base.partition).name;
    return bad(say('setUp_nameElsewhere', { arn: text.slice(0, 80), here }));
  }
  if (account !== base.account) {
    const accounts = { account: formatAccount(account), base: formatAccount(base.account) };
    return bad(say(problems[kind].otherAccount, accounts));
  }
  return good(pathAndName);
}

/** Whether IAM Identity Center made this role; it can be changed there alone. */
export function isOfIdentityCenter({ name }: Pick<TrustedName, 'name'>): boolean {
  return RESERVED.test(name);
}
