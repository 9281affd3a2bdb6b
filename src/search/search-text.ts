/** Stub. */
import type { Role } from '../domain/role.ts';
export interface SearchText {
  text: string;
  starts: Int32Array;
}
export function searchTextOf(roles: Iterable<Role>): SearchText {
  const starts: number[] = [0];
  let text = '';
  for (const r of roles) {
    text +=
      `${r.displayName}\t${r.account}\t${r.roleName}\t${r.region}\t${r.group}\n`.toLowerCase();
    starts.push(text.length);
  }
  return { text, starts: Int32Array.from(starts) };
}
