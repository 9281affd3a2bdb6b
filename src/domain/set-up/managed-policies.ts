/** The managed policies of a role: ARNs, or the names of AWS's own. */
import { say } from '../../i18n/say.ts';
import { formatAccount } from '../account.ts';
import { isPartitionId, partition } from '../partition.ts';
import { bad, good, type Result } from '../result.ts';
import { splitRoleName } from '../role-name.ts';
import { awsManagedPolicy } from './aws-managed-policies.ts';
import { MAX_MANAGED_POLICIES } from './iam-limits.ts';
import { parseNames } from './listed-names.ts';
import type { Place } from './place.ts';

export interface ManagedPolicy {
  arn: string;
  /** Whether there may be no such policy: it was given by name, and is none of AWS's own that are known here. */
  isGuess: boolean;
}

const ARN = /^arn:([\w-]+):iam::(aws|\d{12}):policy\/(.+)$/;

/** Reads the managed policies for a role in `target`. */
export function parseManagedPolicies(text: string, target: Place): Result<ManagedPolicy[]> {
  const policies = parseNames(
    text,
    (name) => parseManagedPolicy(name, target),
    ({ arn }) => arn,
  );
  if (policies.ok && policies.value.length > MAX_MANAGED_POLICIES) {
    const counts = { most: MAX_MANAGED_POLICIES, given: policies.value.length };
    return bad(say('setUp_tooManyPolicies', counts));
  }
  return policies;
}

function parseManagedPolicy(text: string, target: Place): Result<ManagedPolicy> {
  if (text.startsWith('arn:')) return ofArn(text, target);
  const { path, name } = splitRoleName(text.replace(/^\/+/, ''));
  if (!isPolicyName(name)) return bad(say('setUp_noPolicyName', { text: text.slice(0, 80) }));
  const ofAws = (policy: string) => `arn:${target.partition}:iam::aws:policy/${policy}`;
  if (path !== '') return good({ arn: ofAws(`${path}/${name}`), isGuess: true });
  const known = awsManagedPolicy(name);
  if (known === undefined) return good({ arn: ofAws(name), isGuess: true });
  const spelled = splitRoleName(known).name;
  if (spelled !== name) return bad(say('setUp_policySpelling', { name, known: spelled }));
  return good({ arn: ofAws(known), isGuess: false });
}

function ofArn(text: string, target: Place): Result<ManagedPolicy> {
  const arn = text.slice(0, 120);
  const [, home, account = '', pathAndName = ''] = ARN.exec(text) ?? [];
  if (home === undefined || !isPolicyName(splitRoleName(pathAndName).name)) {
    return bad(say('setUp_noPolicyArn', { text: arn }));
  }
  if (home !== target.partition) {
    const there = isPartitionId(home) ? partition(home).name : home;
    const here = partition(target.partition).name;
    return bad(say('setUp_policyElsewhere', { arn, there, here }));
  }
  if (account !== 'aws' && account !== target.account) {
    return bad(say('setUp_policyOfOtherAccount', { arn, account: formatAccount(account) }));
  }
  if (/^aws-service-role\//.test(pathAndName)) {
    return bad(say('setUp_serviceRolePolicy', { arn }));
  }
  return good({ arn: text, isGuess: false });
}

const isPolicyName = (name: string) => /^[\w+=,.@-]{1,128}$/.test(name);
