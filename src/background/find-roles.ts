/** The search on a Switch Role page that names no role. The page gets a few hits, and of each what it shows and fills in. */
import { groupRoles } from '../domain/list-order.ts';
import type { Partition } from '../domain/partition.ts';
import { type SwitchValues, switchValues } from '../domain/pending-switch.ts';
import type { Role } from '../domain/role.ts';
import { boostsOf } from '../search/boosts.ts';
import { searchable, searchRoles } from '../search/role-search.ts';
import { readRoleUses } from '../store/recent-roles.ts';
import { readRoles } from '../store/roles.ts';
import type { SignInPage } from './allowed-senders.ts';

/** The most that one question is answered with. */
export const MAX_HITS = 8;
const MAX_QUERY = 200;

/** Whether the Switch Role page of a partition can switch to a role: one behind an access portal is opened from there. */
export const isForSwitchPage = ({ id }: Partition, role: Role) =>
  role.partition === id && role.portal === '';

/** The roles of the page's partition that match best; without a query the first of the list. */
export async function findRoles(query: string, { partition }: SignInPage): Promise<SwitchValues[]> {
  const [{ roles }, uses] = await Promise.all([readRoles(), readRoleUses(Date.now())]);
  const inOrder = groupRoles(roles.filter((role) => isForSwitchPage(partition, role))).flatMap(
    (group) => group.roles,
  );
  const text = typeof query === 'string' ? query.slice(0, MAX_QUERY) : '';
  const names = roles.map((role) => role.displayName);
  const found = searchRoles(searchable(inOrder), text, boostsOf(inOrder, uses));
  return found.slice(0, MAX_HITS).map((role) => switchValues(role, names));
}
