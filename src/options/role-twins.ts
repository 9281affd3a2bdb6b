/** Twins: two entries of the list that are the same role. */
import { type Role, roleKey } from '../domain/role.ts';

/** The entry of `others` that `after` would take the place of, other than the one being edited. */
export function findTwin(
  after: Role,
  edited: Role | undefined,
  others: readonly Role[],
): Role | undefined {
  const key = roleKey(after);
  if (edited && roleKey(edited) === key) return undefined;
  return others.find((other) => roleKey(other) === key);
}

/** The same role as a further entry of its own: told apart by its name or region, else by counting. */
export function asVariant(role: Role, others: readonly Role[]): Role {
  const taken = new Set(others.map(roleKey));
  const isFree = (variant: string) => !taken.has(roleKey({ ...role, variant }));
  const named = [role.displayName, role.region].find((name) => name !== '' && isFree(name));
  if (named) return { ...role, variant: named };
  let count = 2;
  while (!isFree(String(count))) count++;
  return { ...role, variant: String(count) };
}
