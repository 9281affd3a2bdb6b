/**
 * The one place where a role switch is carried out or refused, however it was asked for. Both are recorded,
 * so that a test can say "switched once, to this role" as well as "nothing was switched".
 */

import type { AssumedRole } from './identity.ts';
import type { PartitionId } from './partitions.ts';
import type { Session } from './sessions.ts';
import type { AwsState } from './state.ts';
import { faultsOf, type RoleFields } from './validation.ts';

/** `form-post` is the classic console's own form, sent from a console page. */
export type SwitchWay = 'switch-role-page' | 'form-post' | 'multi-session';

export interface Switch extends AssumedRole {
  readonly partition: PartitionId;
  /** The sign-in host that was asked. */
  readonly host: string;
  readonly way: SwitchWay;
}

export type RefusalReason =
  | 'csrf'
  | 'missing-field'
  | 'invalid-field'
  | 'role-refused'
  | 'root-user'
  | 'session-limit'
  | 'not-signed-in'
  | 'malformed-request';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly host: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** AWS's words, whatever the reason was. */
export const refusalText =
  'Invalid information in one or more fields. Check your information or contact your administrator.';

export type SwitchOutcome =
  | { readonly switched: true; readonly session: Session }
  | { readonly switched: false; readonly reason: RefusalReason };

/** Switches the session to the role, or says why AWS would not. */
export function switchRole(
  state: AwsState,
  from: Session,
  fields: RoleFields,
  asked: { readonly host: string; readonly way: SwitchWay },
): SwitchOutcome {
  const { account, roleName, displayName, color } = fields;
  const role = { account, roleName, displayName, color };
  const reason = reasonToRefuse(state, from, role);
  if (reason) {
    state.refusals.push({ reason, host: asked.host, fields: role });
    return { switched: false, reason };
  }
  state.switches.push({ partition: from.partition, ...role, ...asked });
  const session =
    state.console === 'classic'
      ? state.sessions.switchInPlace(from, role)
      : state.sessions.open(from, role);
  return { switched: true, session };
}

function reasonToRefuse(
  state: AwsState,
  from: Session,
  role: AssumedRole,
): RefusalReason | undefined {
  if (faultsOf(role).length > 0) return 'invalid-field';
  if (from.identity.isRoot) return 'root-user';
  if (state.refuses.has(`${role.account}/${role.roleName}`)) return 'role-refused';
  const isFull = state.sessions.isFullFor(from.partition, role);
  return state.console === 'multi-session' && isFull ? 'session-limit' : undefined;
}
