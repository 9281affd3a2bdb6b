/** A place in AWS: an account, and the partition that it is in. */
import type { PartitionId } from '../partition.ts';

export interface Place {
  partition: PartitionId;
  /** Twelve digits. */
  account: string;
}
