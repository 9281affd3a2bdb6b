/**
 * Who one signed in as, by partition, until the browser closes: while a role is worn, the classic console does not say.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import type { BaseIdentity } from '../domain/base-identity.ts';
import type { PartitionId } from '../domain/partition.ts';

const keyOf = (partition: PartitionId) => `base-identity/${partition}`;

export async function rememberBase(
  base: BaseIdentity,
  area: StorageArea = sessionArea,
): Promise<void> {
  await area.set({ [keyOf(base.partition)]: base });
}

export async function rememberedBase(
  partition: PartitionId,
  area: StorageArea = sessionArea,
): Promise<BaseIdentity | undefined> {
  const key = keyOf(partition);
  return (await area.get([key]))[key] as BaseIdentity | undefined;
}
