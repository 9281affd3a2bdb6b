/** Roles as a bookmark file that every browser imports: a link for each role, in folders as their groups nest. */
import { sortRoles } from '../../domain/list-order.ts';
import { type Role, roleLabel } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import { encodeEntities } from '../links/html-entities.ts';
import type { ListWriter } from './list-writer.ts';
import { lossesOfLinks, roleAddress } from './role-address.ts';

export const bookmarksWriter: ListWriter = {
  id: 'bookmarks',
  name: () => say('export_bookmarks'),
  extension: 'html',
  mediaType: 'text/html',
  purpose: 'export_bookmarksPurpose',
  losses: lossesOfLinks,
  write: (roles) => ({
    text: `${HEAD}${folderLines(folderTree(roles), 0)}`,
    notes: lossesOfLinks(roles),
  }),
};

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
`;

interface Folder {
  folders: Map<string, Folder>;
  roles: Role[];
}

const newFolder = (): Folder => ({ folders: new Map(), roles: [] });

function folderTree(roles: readonly Role[]): Folder {
  const root = newFolder();
  for (const role of sortRoles(roles)) {
    let folder = root;
    for (const level of role.group === '' ? [] : role.group.split('/')) {
      const inner = folder.folders.get(level) ?? newFolder();
      folder.folders.set(level, inner);
      folder = inner;
    }
    folder.roles.push(role);
  }
  return root;
}

function folderLines({ folders, roles }: Folder, depth: number): string {
  const indent = '    '.repeat(depth);
  const inner = [...folders].map(
    ([name, folder]) =>
      `${indent}    <DT><H3>${encodeEntities(name)}</H3>\n${folderLines(folder, depth + 1)}`,
  );
  const links = roles.map(
    (role) =>
      `${indent}    <DT><A HREF="${encodeEntities(roleAddress(role))}">${encodeEntities(roleLabel(role))}</A>\n`,
  );
  return `${indent}<DL><p>\n${inner.join('')}${links.join('')}${indent}</DL><p>\n`;
}
