/** Hatrack's own role list as a format to export. */
import { writeRoleList } from '../write-role-list.ts';
import type { ListWriter } from './list-writer.ts';

export const jsonWriter: ListWriter = {
  id: 'json',
  name: () => 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  isPasted: true,
  purpose: 'export_jsonPurpose',
  losses: () => [],
  write: (roles) => ({ text: writeRoleList(roles), notes: [] }),
};
