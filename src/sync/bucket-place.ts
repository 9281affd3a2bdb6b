/** Which bucket an account's roles belong to: the same in every browser, so that one edit changes one small item. */
import { identityOfKey, type RoleKey } from '../domain/role.ts';

/** FNV-1a over the characters, which spreads numbers that follow one another. */
function hash(text: string): number {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  }
  return hashed >>> 0;
}

/** The place of an account among `count` buckets. */
export function placeOfAccount(account: string, count: number): number {
  return hash(account) % count;
}

/** The place of a role among `count` buckets. */
export function placeOfKey(key: RoleKey, count: number): number {
  return placeOfAccount(identityOfKey(key)?.account ?? key, count);
}
