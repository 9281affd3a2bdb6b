/**
 * Migrations of stored buckets: small named steps from each earlier shape to the next, run on every read.
 *
 * Version 1 is the first shape, so there is no step yet. A step never uses today's names for what it renames: it holds
 * the old names in its own text.
 */

type StoredBucket = Record<string, unknown>;

/** By the version that a step starts from. */
const steps: Record<number, (bucket: StoredBucket) => StoredBucket> = {};

/** Takes a stored bucket through every step after its version. */
export function migrateBucket(bucket: StoredBucket): StoredBucket {
  let migrated = bucket;
  for (let step = steps[Number(migrated.version)]; step; step = steps[Number(migrated.version)]) {
    migrated = step(migrated);
  }
  return migrated;
}
