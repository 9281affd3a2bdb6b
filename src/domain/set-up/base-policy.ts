/** The base side's policy: without it nobody in the base account may assume the role, whatever the trust policy says. */
import type { JsonValue } from './policy-json.ts';

/** Allows assuming the role with this ARN. */
export function basePolicy(roleArn: string): JsonValue {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: roleArn }],
  };
}
