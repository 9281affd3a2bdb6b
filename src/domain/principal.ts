/**
 * A principal: who is signed in, as an ARN of IAM or STS names it.
 *
 * `arn:aws:iam::123456789012:root`, `…:user/path/alice`, `arn:aws:sts::123456789012:assumed-role/Role/session`,
 * `…:federated-user/bob`. A role of IAM Identity Center is named `AWSReservedSSO_<permission set>_<16 hex>`.
 */
import { isPartitionId, type PartitionId } from './partition.ts';

export type PrincipalKind = 'root' | 'user' | 'role' | 'federated-user';

export interface Principal {
  partition: PartitionId;
  /** Twelve digits. */
  account: string;
  kind: PrincipalKind;
  /** The user's or the role's name; 'root' for the root user. */
  name: string;
  /** The session's name, for a role. */
  sessionName: string;
}

const ARN = /^arn:([\w-]+):(?:iam|sts)::(\d{12}):(.+)$/;

/** Reads a principal's ARN; undefined for every other text. */
export function parsePrincipal(arn: string): Principal | undefined {
  const [, partition, account, resource] = ARN.exec(arn) ?? [];
  if (!isPartitionId(partition) || account === undefined || resource === undefined)
    return undefined;
  const [kind = '', ...rest] = resource.split('/');
  const last = rest.at(-1) ?? '';
  const make = (known: PrincipalKind, name: string, sessionName = ''): Principal => ({
    partition,
    account,
    kind: known,
    name,
    sessionName,
  });
  switch (kind) {
    case 'root':
      return make('root', 'root');
    case 'user':
      return make('user', last);
    case 'federated-user':
      return make('federated-user', last);
    case 'assumed-role':
      return make('role', rest[0] ?? '', rest[1]);
    default:
      return undefined;
  }
}

const RESERVED = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/** The permission set behind a role of Identity Center; undefined for every other role. */
export function permissionSetOf(roleName: string): string | undefined {
  return RESERVED.exec(roleName)?.[1];
}

/** What people call who is signed in: the permission set, the role or the user. */
export function principalName({ name }: Pick<Principal, 'name'>): string {
  return permissionSetOf(name) ?? name;
}
