/** Roles as a Markdown table of links, for a wiki or a README. */
import { formatAccount } from '../../domain/account.ts';
import { sortRoles } from '../../domain/list-order.ts';
import { type Role, roleLabel } from '../../domain/role.ts';
import { escapeMarkdown } from '../links/markdown-text.ts';
import type { ListWriter } from './list-writer.ts';
import { lossesOfLinks, roleAddress } from './role-address.ts';

export const markdownWriter: ListWriter = {
  id: 'markdown',
  name: () => 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  isPasted: true,
  purpose: 'export_markdownPurpose',
  losses: lossesOfLinks,
  write: (roles) => {
    const rows = [HEADINGS, HEADINGS.map(() => '---'), ...sortRoles(roles).map(cellsOf)];
    const lines = rows.map((cells) => `| ${cells.join(' | ')} |\n`);
    return { text: lines.join(''), notes: lossesOfLinks(roles) };
  },
};

const HEADINGS = ['Role', 'Account', 'Role name', 'Region', 'Group'];

/** Region and group stand here to be read by people; only the link is read back. */
const cellsOf = (role: Role): string[] => [
  `[${escapeMarkdown(roleLabel(role))}](${linkTarget(roleAddress(role))})`,
  ...[formatAccount(role.account), role.roleName, role.region, role.group].map(escapeMarkdown),
];

/** The end of the link is the first closing parenthesis, so it holds none. */
const linkTarget = (address: string) =>
  address.replace(/[()'*!~_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
