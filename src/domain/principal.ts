/**
 * A principal: who is signed in, as an ARN of IAM or STS names it.
 *
 * `arn:aws:iam::123456789012:root`, `…:user/path/alice`, `arn:aws:sts::123456789012:assumed-role/Role/session`,
 * `…:federated-user/bob`.
 */
import { isPartitionId, type PartitionId } from './partition.ts';
import type { Role } from './role.ts';
import { splitRoleName } from './role-name.ts';
import { permissionSetOf } from './signed-in-name.ts';

export type PrincipalKind = 'root' | 'user' | 'role' | 'federated-user';

export interface Principal {
  partition: PartitionId;
  /** Twelve digits. */
  account: string;
  kind: PrincipalKind;
  /** The user's or the role's name; 'root' for the root user. */
  name: string;
}

const ARN = /^arn:([\w-]+):(?:iam|sts)::(\d{12}):(.+)$/;

/** Reads a principal's ARN; undefined for every other text. */
export function parsePrincipal(arn: string): Principal | undefined {
  const [, partition, account, resource] = ARN.exec(arn) ?? [];
  if (!isPartitionId(partition) || account === undefined || resource === undefined)
    return undefined;
  const [kind = '', ...rest] = resource.split('/');
  const last = rest.at(-1) ?? '';
  const make = (known: PrincipalKind, name: string): Principal => ({
    partition,
    account,
    kind: known,
    name,
  });
  switch (kind) {
    case 'root':
      return make('root', 'root');
    case 'user':
      return make('user', last);
    case 'federated-user':
      return make('federated-user', last);
    case 'assumed-role':
      return make('role', rest[0] ?? '');
    default:
      return undefined;
  }
}

/** What people call who is signed in: the permission set, the role or the user. */
export function principalName({ name }: Pick<Principal, 'name'>): string {
  return permissionSetOf(name);
}

/** What of a role of the list tells which one of AWS's it is. */
export type NamedRole = Pick<Role, 'partition' | 'account' | 'roleName' | 'portal'>;

/** Whether the principal is this role. */
export function isRole({ partition, account, kind, name }: Principal, role: NamedRole): boolean {
  return (
    kind === 'role' &&
    partition === role.partition &&
    account === role.account &&
    (role.portal === '' ? isNamed(name, role) : isOfPermissionSet(name, role))
  );
}

/** A session's ARN has no path, and no two roles of an account share a name. */
const isNamed = (name: string, { roleName }: NamedRole) => name === splitRoleName(roleName).name;

/** A role that a portal leads to has its permission set's name in the list. */
const isOfPermissionSet = (name: string, { roleName }: NamedRole) =>
  name !== roleName && permissionSetOf(name) === roleName;
