/** The managed policies of a role: ARNs, or the names of AWS's own. */
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
  /** Whether it is known that there is such a policy. Only those of AWS's own that were given by name can be unknown. */
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
    return bad(
      `A role has at most ${MAX_MANAGED_POLICIES} managed policies, unless AWS raised that for the account; these are ${policies.value.length}.`,
    );
  }
  return policies;
}

function parseManagedPolicy(text: string, target: Place): Result<ManagedPolicy> {
  if (text.startsWith('arn:')) return ofArn(text, target);
  const { path, name } = splitRoleName(text.replace(/^\/+/, ''));
  if (!isPolicyName(name)) return bad(`“${text.slice(0, 80)}” is no name of a policy.`);
  const ofAws = (policy: string) => `arn:${target.partition}:iam::aws:policy/${policy}`;
  if (path !== '') return good({ arn: ofAws(`${path}/${name}`), isGuess: true });
  const known = awsManagedPolicy(name);
  if (known === undefined) return good({ arn: ofAws(name), isGuess: true });
  const spelled = splitRoleName(known).name;
  if (spelled !== name) return bad(`“${name}” is spelled ${spelled}.`);
  return good({ arn: ofAws(known), isGuess: false });
}

function ofArn(text: string, target: Place): Result<ManagedPolicy> {
  const shown = text.slice(0, 120);
  const [, home, account = '', pathAndName = ''] = ARN.exec(text) ?? [];
  if (home === undefined || !isPolicyName(splitRoleName(pathAndName).name)) {
    return bad(`“${shown}” is no ARN of a policy: arn:aws:iam::aws:policy/ReadOnlyAccess.`);
  }
  if (home !== target.partition) {
    const there = isPartitionId(home) ? partition(home).name : home;
    return bad(`${shown} is in ${there}; the role is in ${partition(target.partition).name}.`);
  }
  if (account !== 'aws' && account !== target.account) {
    return bad(
      `${shown} is in account ${formatAccount(account)}. A role takes policies of its own account and AWS’s.`,
    );
  }
  if (/^aws-service-role\//.test(pathAndName)) {
    return bad(`${shown} is for AWS’s own services and cannot be attached.`);
  }
  return good({ arn: text, isGuess: false });
}

const isPolicyName = (name: string) => /^[\w+=,.@-]{1,128}$/.test(name);
