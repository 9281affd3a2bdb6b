/**
 * Why AWS may have refused a switch. Its page gives one sentence for every reason, so what is known of the values and of
 * AWS's documented rules has to tell: what these values themselves show comes first, then the rest by how common it is.
 */
import { isAccountId, parseAccount } from './account.ts';
import { MAX_DISPLAY_NAME } from './display-name.ts';
import { type Partition, type PartitionId, partition } from './partition.ts';
import type { SwitchValues } from './pending-switch.ts';
import { MAX_ROLE_NAME, parseRoleName, splitRoleName } from './role-name.ts';

export type RefusalCause =
  | 'account'
  | 'role-name'
  | 'display-name'
  | 'too-long'
  | 'identity-center'
  | 'service-role'
  | 'management-account'
  | 'misspelled'
  | 'trust'
  | 'permission'
  | 'mfa'
  | 'external-id'
  | 'root'
  | 'partition';

export interface LikelyRefusal {
  cause: RefusalCause;
  /** The reason, as a sentence. */
  why: string;
  /** What to do about it, as a sentence. */
  advice: string;
}

export interface RefusedSwitch extends SwitchValues {
  partition: PartitionId;
}

/** The likely causes, the likeliest first. Pure: the same values give the same causes. */
export function likelyRefusals(values: RefusedSwitch): LikelyRefusal[] {
  const shown = shownByValues(values);
  // What can never work makes guesses at how the role is set up pointless.
  return isImpossible(shown) ? shown : [...shown, misspelled(values), ...ofSetup(values)];
}

const impossible: readonly RefusalCause[] = [
  'account',
  'role-name',
  'display-name',
  'too-long',
  'identity-center',
  'service-role',
];

const isImpossible = (causes: LikelyRefusal[]) =>
  causes.some(({ cause }) => impossible.includes(cause));

/** What the values themselves show. */
function shownByValues(values: RefusedSwitch): LikelyRefusal[] {
  return [...malformed(values), ...ofKnownName(splitRoleName(values.roleName).name)];
}

function malformed({ account, roleName, displayName }: RefusedSwitch): LikelyRefusal[] {
  const found: LikelyRefusal[] = [];
  const accountRead = parseAccount(account);
  if (!accountRead.ok) {
    found.push({ cause: 'account', why: accountRead.problem, advice: 'Correct the account.' });
  }
  const roleRead = parseRoleName(roleName);
  if (roleName.trim().length > MAX_ROLE_NAME) {
    found.push({
      cause: 'too-long',
      why: `Path and name of this role have ${roleName.trim().length} characters; the console takes ${MAX_ROLE_NAME}.`,
      advice: 'Ask for a role with a shorter path or name.',
    });
  } else if (!roleRead.ok) {
    found.push({ cause: 'role-name', why: roleRead.problem, advice: 'Correct the role name.' });
  }
  if (displayName.length > MAX_DISPLAY_NAME) {
    found.push({
      cause: 'display-name',
      why: `The display name has ${displayName.length} characters; AWS takes ${MAX_DISPLAY_NAME}.`,
      advice: 'Shorten the display name.',
    });
  }
  return found;
}

/** Roles that AWS's own services make, by the names that they give them. */
function ofKnownName(name: string): LikelyRefusal[] {
  if (/^AWSReservedSSO_/i.test(name)) {
    return [
      {
        cause: 'identity-center',
        why: 'This role belongs to IAM Identity Center, which alone may hand it out.',
        advice: 'Open it from your AWS access portal.',
      },
    ];
  }
  if (/^AWSServiceRoleFor/i.test(name)) {
    return [
      {
        cause: 'service-role',
        why: 'This role belongs to a service of AWS; nobody else can use it.',
        advice: 'Ask for a role that people may switch to.',
      },
    ];
  }
  if (/^(OrganizationAccountAccessRole|AWSControlTowerExecution)$/i.test(name)) {
    return [
      {
        cause: 'management-account',
        why: 'As AWS makes it, this role trusts only the organization’s management account.',
        advice: 'Sign in to the management account first.',
      },
    ];
  }
  return [];
}

function misspelled({ account, roleName }: RefusedSwitch): LikelyRefusal {
  const path = splitRoleName(roleName).path === '' ? ' A path goes in front of the name.' : '';
  return {
    cause: 'misspelled',
    why: 'The account or the role is misspelled, or there is no such role.',
    advice: isAccountId(account)
      ? `Compare both: capitals count.${path}`
      : `Compare both: capitals count.${path} An alias can change; the 12 digits cannot.`,
  };
}

/** How the role and the person's own identity are set up, which no page shows. The order is that of how common it is. */
function ofSetup(values: RefusedSwitch): LikelyRefusal[] {
  return [
    {
      cause: 'trust',
      why: 'The role’s trust policy does not name you or the account that you switch from.',
      advice: 'Ask the role’s owner to add you, or switch from an account that it names.',
    },
    {
      cause: 'permission',
      why: 'Your own permissions do not allow sts:AssumeRole on this role.',
      advice: 'Ask for that permission in the account that you are signed in to.',
    },
    {
      cause: 'mfa',
      why: 'The role asks for a second factor (MFA), and you signed in without one.',
      advice: 'Sign out, and sign in with MFA.',
    },
    {
      cause: 'external-id',
      why: 'The role asks for an external ID, which the console cannot give.',
      advice: 'Ask for a role without one, or use the AWS CLI.',
    },
    {
      cause: 'root',
      why: 'You are signed in as the root user, who cannot switch roles.',
      advice: 'Sign in as another user.',
    },
    otherPartition(partition(values.partition)),
  ];
}

function otherPartition({ name }: Partition): LikelyRefusal {
  return {
    cause: 'partition',
    why: `The role is in another partition: this page switches within ${name} alone.`,
    advice: 'Sign in to the partition that the role is in.',
  };
}
