/** AWS partitions by their ids and by the names that people use for them, for what needs no more of them. */

export const PARTITION_IDS = ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'] as const;
export type PartitionId = (typeof PARTITION_IDS)[number];

const NAMES: Record<PartitionId, string> = {
  aws: 'AWS',
  'aws-us-gov': 'AWS GovCloud (US)',
  'aws-cn': 'AWS China',
  'aws-eusc': 'AWS European Sovereign Cloud',
};

export const partitionName = (id: PartitionId): string => NAMES[id];

export function isPartitionId(text: unknown): text is PartitionId {
  return PARTITION_IDS.includes(text as PartitionId);
}
