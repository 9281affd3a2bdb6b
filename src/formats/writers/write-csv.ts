/**
 * Roles as a table for spreadsheets, with everything that was said of them.
 *
 * Account IDs stand as 1234-5678-9012, since spreadsheets make numbers of digits and cut them; a cell that they would
 * take for a formula is guarded; and a mark at the start tells them that this is UTF-8. Reading takes all of it back.
 */
import { formatAccount } from '../../domain/account.ts';
import { sortRoles } from '../../domain/list-order.ts';
import type { Role, RoleField } from '../../domain/role.ts';
import { withGuard } from '../csv/csv-guard.ts';
import type { ListWriter } from './list-writer.ts';

const COLUMNS: readonly (readonly [RoleField, string])[] = [
  ['displayName', 'Display name'],
  ['account', 'Account'],
  ['roleName', 'Role name'],
  ['color', 'Color'],
  ['region', 'Region'],
  ['group', 'Group'],
  ['partition', 'Partition'],
  ['variant', 'Variant'],
  ['baseAccount', 'Base account'],
  ['baseRole', 'Base role'],
  ['landing', 'Landing page'],
  ['portal', 'Access portal'],
  ['container', 'Container'],
  ['favorite', 'Favorite'],
  ['protected', 'Protected'],
  ['position', 'Position'],
];

const BYTE_ORDER_MARK = '\uFEFF';

export const csvWriter: ListWriter = {
  id: 'csv',
  name: () => 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  purpose: 'export_csvPurpose',
  losses: () => [],
  write: (roles) => {
    const rows = [COLUMNS.map(([, name]) => name), ...sortRoles(roles).map(cellsOf)];
    const lines = rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`);
    return { text: BYTE_ORDER_MARK + lines.join(''), notes: [] };
  },
};

const cellsOf = (role: Role) => COLUMNS.map(([field]) => withGuard(cellOf(role, field)));

function cellOf(role: Role, field: RoleField): string {
  const value = role[field];
  if (typeof value === 'boolean') return value ? 'true' : '';
  return field === 'account' || field === 'baseAccount' ? formatAccount(value) : value;
}

/** Quotes stand around whatever some program could part at, or cut. */
const quoted = (cell: string) =>
  /[",;|\t\r\n']|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
