/**
 * Who one signed in as, by cookie store and partition, until the browser closes: while a role is worn, the classic console
 * does not say.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { type BaseIdentity, sameBase } from '../domain/base-identity.ts';
import type { AccountNames } from '../domain/duplicates.ts';
import type { PartitionId } from '../domain/partition.ts';

const PREFIX = 'base-identity/';
const keyOf = (store: string, partition: PartitionId) => `${PREFIX}${store}/${partition}`;

/** What an earlier page told of the same identity, and this one does not, stays. */
export async function rememberBase(
  store: string,
  base: BaseIdentity,
  area: StorageArea = sessionArea,
): Promise<void> {
  const known = await rememberedBase(store, base.partition, area);
  const whole = (known && sameBase(known, base)) ?? base;
  await area.set({ [keyOf(store, base.partition)]: whole });
}

export async function rememberedBase(
  store: string,
  partition: PartitionId,
  area: StorageArea = sessionArea,
): Promise<BaseIdentity | undefined> {
  const key = keyOf(store, partition);
  return (await area.get([key]))[key] as BaseIdentity | undefined;
}

/** The accounts of which both number and alias have been told since the browser was opened. */
export async function knownAccountNames(area: StorageArea = sessionArea): Promise<AccountNames[]> {
  const items = Object.entries(await area.get()).filter(([key]) => key.startsWith(PREFIX));
  return items
    .map(([, identity]) => identity as BaseIdentity)
    .filter(({ account, alias }) => account !== '' && alias !== '');
}
