/**
 * Why AWS may have refused a switch. Its page gives one sentence for every reason, so what is known of the values and of
 * AWS's documented rules has to tell: what these values themselves show comes first, then the rest by how common it is.
 */
import { sentences } from '../i18n/in-a-row.ts';
import { say } from '../i18n/say.ts';
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
    found.push({
      cause: 'account',
      why: accountRead.problem,
      advice: say('refusal_correctAccount'),
    });
  }
  const roleRead = parseRoleName(roleName);
  if (roleName.trim().length > MAX_ROLE_NAME) {
    found.push({
      cause: 'too-long',
      why: say('refusal_tooLong', { length: roleName.trim().length, most: MAX_ROLE_NAME }),
      advice: say('refusal_tooLongAdvice'),
    });
  } else if (!roleRead.ok) {
    found.push({
      cause: 'role-name',
      why: roleRead.problem,
      advice: say('refusal_correctRoleName'),
    });
  }
  if (displayName.length > MAX_DISPLAY_NAME) {
    found.push({
      cause: 'display-name',
      why: say('refusal_displayName', { length: displayName.length, most: MAX_DISPLAY_NAME }),
      advice: say('refusal_displayNameAdvice'),
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
        why: say('refusal_identityCenter'),
        advice: say('refusal_identityCenterAdvice'),
      },
    ];
  }
  if (/^AWSServiceRoleFor/i.test(name)) {
    return [
      {
        cause: 'service-role',
        why: say('refusal_serviceRole'),
        advice: say('refusal_serviceRoleAdvice'),
      },
    ];
  }
  if (/^(OrganizationAccountAccessRole|AWSControlTowerExecution)$/i.test(name)) {
    return [
      {
        cause: 'management-account',
        why: say('refusal_managementAccount'),
        advice: say('refusal_managementAccountAdvice'),
      },
    ];
  }
  return [];
}

function misspelled({ account, roleName }: RefusedSwitch): LikelyRefusal {
  return {
    cause: 'misspelled',
    why: say('refusal_misspelled'),
    advice: sentences(
      say('refusal_misspelledAdvice'),
      splitRoleName(roleName).path === '' ? say('refusal_misspelledPath') : '',
      isAccountId(account) ? '' : say('refusal_misspelledAlias'),
    ),
  };
}

/** How the role and the person's own identity are set up, which no page shows. The order is that of how common it is. */
function ofSetup(values: RefusedSwitch): LikelyRefusal[] {
  return [
    {
      cause: 'trust',
      why: say('refusal_trust'),
      advice: say('refusal_trustAdvice'),
    },
    {
      cause: 'permission',
      why: say('refusal_permission'),
      advice: say('refusal_permissionAdvice'),
    },
    {
      cause: 'mfa',
      why: say('refusal_mfa'),
      advice: say('refusal_mfaAdvice'),
    },
    {
      cause: 'external-id',
      why: say('refusal_externalId'),
      advice: say('refusal_externalIdAdvice'),
    },
    {
      cause: 'root',
      why: say('refusal_root'),
      advice: say('refusal_rootAdvice'),
    },
    otherPartition(partition(values.partition)),
  ];
}

function otherPartition({ name }: Partition): LikelyRefusal {
  return {
    cause: 'partition',
    why: say('refusal_partition', { partition: name }),
    advice: say('refusal_partitionAdvice'),
  };
}
