/** The sample list: 40 roles of a company that does not exist, as a file to import and to hand to people. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import '../english.ts';
import { type Role, roleLabel } from '../../src/domain/role.ts';
import { readRoleList } from '../../src/formats/role-list.ts';

export const samplePath = fileURLToPath(new URL('sample-roles.json', import.meta.url));

export const readSample = (): string => readFileSync(samplePath, 'utf8');

/** The sample's roles as Hatrack itself reads them. */
export function sampleRoles(): Role[] {
  return readRoleList(readSample()).listed.map(({ role }) => role);
}

/** The one role of the sample with this display name: the tour compares with the file and not with copies of it. */
export function sampleRole(label: string): Role {
  const role = sampleRoles().find((candidate) => roleLabel(candidate) === label);
  if (!role) throw new Error(`The sample has no role named “${label}”.`);
  return role;
}
