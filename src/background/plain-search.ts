/** A plain search over roles: every word stands somewhere in the role's text; names that begin with the query come first. */
import { formatAccount } from '../domain/account.ts';
import { type Role, roleLabel } from '../domain/role.ts';

/** Small letters without their accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const textOf = (role: Role) =>
  plain(
    [
      roleLabel(role),
      role.account,
      formatAccount(role.account),
      role.roleName,
      role.region,
      role.group,
    ].join(' '),
  );

/** The roles that match; those of one rank keep their order. Without a query, all. */
export function plainSearch(roles: readonly Role[], query: string): Role[] {
  const wanted = plain(query.trim());
  const words = wanted.split(/\s+/);
  const hits = roles.filter((role) => {
    const text = textOf(role);
    return words.every((word) => text.includes(word));
  });
  const begins = (role: Role) => plain(roleLabel(role)).startsWith(wanted);
  return [...hits.filter(begins), ...hits.filter((role) => !begins(role))];
}
