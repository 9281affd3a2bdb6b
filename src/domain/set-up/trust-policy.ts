/**
 * The trust policy: who may assume the role.
 *
 * Never with an external ID, which the console cannot give. `:root` means everybody in the account whom the account's own
 * policies allow to.
 */
import type { Place } from './place.ts';
import type { JsonValue } from './policy-json.ts';
import type { TrustedName } from './trusted-names.ts';

export interface Trust {
  base: Place;
  /** undefined: the whole account. */
  names: TrustedName[] | undefined;
  /** Whether they must have signed in with MFA. */
  mfa: boolean;
}

/** The trust policy as a value. */
export function trustPolicy({ base, names, mfa }: Trust): JsonValue {
  const arns = names?.map(({ arn }) => arn) ?? [`arn:${base.partition}:iam::${base.account}:root`];
  const [first = '', ...others] = arns;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: others.length === 0 ? first : arns },
        Action: 'sts:AssumeRole',
        ...(mfa && { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      },
    ],
  };
}
