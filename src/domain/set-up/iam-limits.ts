/** IAM's limits, as AWS documents them and as its API model states them. Those with “by default” can be raised by AWS. */

/** By default; characters without white space, as for every policy. */
export const MAX_TRUST_POLICY = 2_048;
export const MAX_MANAGED_POLICY = 6_144;
/** Of all inline policies of a role together. */
export const MAX_INLINE_POLICIES = 10_240;
/** Of a policy's text as it is sent, white space and all. */
export const MAX_POLICY_TEXT = 131_072;

/** By default, of a role. */
export const MAX_MANAGED_POLICIES = 10;

export const MAX_PATH = 512;
export const MAX_DESCRIPTION = 1_000;

export const MAX_TAGS = 50;
export const MAX_TAG_KEY = 128;
export const MAX_TAG_VALUE = 256;

/** In seconds. */
export const MIN_SESSION = 3_600;
export const MAX_SESSION = 43_200;
