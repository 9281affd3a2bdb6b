/** Roles as a Markdown table of links, for a wiki or a README. */
import { formatAccount } from '../../domain/account.ts';
import { type Role, roleLabel } from '../../domain/role.ts';
import { sortRoles } from '../../domain/role-list.ts';
import { escapeMarkdown } from '../links/markdown-text.ts';
import { type ListWriter, lossesOf } from './list-writer.ts';
import { addressCarries, roleAddress } from './role-address.ts';

/** Region and group stand in the table to be read by people; only the link is read back. */
const losses = (roles: readonly Role[]) =>
  lossesOf(
    roles,
    (role, field) => field === 'displayName' || field === 'group' || addressCarries(role, field),
  );

export const markdownWriter: ListWriter = {
  id: 'markdown',
  name: () => 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  isPasted: true,
  purpose: 'export_markdownPurpose',
  losses,
  write: (roles) => {
    const rows = [HEADINGS, HEADINGS.map(() => '---'), ...sortRoles(roles).map(cellsOf)];
    const lines = rows.map((cells) => `| ${cells.join(' | ')} |\n`);
    return { text: lines.join(''), notes: losses(roles) };
  },
};

const HEADINGS = ['Role', 'Account', 'Role name', 'Region', 'Group'];

const cellsOf = (role: Role): string[] => [
  `[${escapeMarkdown(roleLabel(role))}](${linkTarget(roleAddress(role))})`,
  ...[formatAccount(role.account), role.roleName, role.region, role.group].map(escapeMarkdown),
];

/** The end of the link is the first closing parenthesis, so it holds none. */
const linkTarget = (address: string) =>
  address.replace(/[()'*!~_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
