/** Which bucket an account's roles belong to: the same in every browser, so that one edit changes one small item. */
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { textHash } from '../domain/text-hash.ts';

/** The place of an account among `count` buckets. */
export function placeOfAccount(account: string, count: number): number {
  return textHash(account) % count;
}

/** The place of a role among `count` buckets. */
export function placeOfKey(key: RoleKey, count: number): number {
  return placeOfAccount(identityOfKey(key)?.account ?? key, count);
}
