/** The display names that a long one must stay apart from when it is cut. */
import { MAX_DISPLAY_NAME } from '../domain/display-name.ts';
import { readRoles } from '../store/roles.ts';

export async function namesBeside(displayName: string): Promise<string[]> {
  if (displayName.length <= MAX_DISPLAY_NAME) return [];
  return (await readRoles()).roles.map((role) => role.displayName);
}
