/** Search over roles: every word, in any order, in display name, account, role name, region or group. */
import uFuzzy from '@leeoniya/ufuzzy';
import { formatAccount } from '../domain/account.ts';
import { type Role, roleLabel } from '../domain/role.ts';

const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

/** Words in any order, as long as there are few enough to try them all. */
const ANY_ORDER = 4;

export interface SearchableRoles {
  roles: readonly Role[];
  texts: string[];
}

const textOf = (role: Role) =>
  [
    roleLabel(role),
    role.account,
    formatAccount(role.account),
    role.roleName,
    role.region,
    role.group,
  ].join(' ');

/** Prepares roles for searching; the order given is kept among equal hits. */
export function searchable(roles: readonly Role[]): SearchableRoles {
  return { roles, texts: uFuzzy.latinize(roles.map(textOf)) };
}

/** The roles that match, best first. A query without letters and digits matches nothing. */
export function searchRoles({ roles, texts }: SearchableRoles, query: string): Role[] {
  const [needle = ''] = uFuzzy.latinize([query]);
  const [found, info, order] = fuzzy.search(texts, needle, ANY_ORDER);
  const indexes = info && order ? order.map((at) => info.idx[at] ?? -1) : (found ?? []);
  return indexes.flatMap((index) => roles[index] ?? []);
}
