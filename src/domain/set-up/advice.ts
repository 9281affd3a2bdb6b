/** Advice: what IAM accepts, and what people are surprised by later. */
import { splitRoleName } from '../role-name.ts';
import { MIN_SESSION } from './iam-limits.ts';
import { standInsOf } from './policy-examples.ts';
import { compactPolicy } from './policy-text.ts';
import type { RoleSetUp, SetUpNote } from './read-answers.ts';

/** What to tell the person of a set-up that is complete. */
export function advicesFor(setUp: RoleSetUp): SetUpNote[] {
  const advices: SetUpNote[] = [];
  const advise = (field: SetUpNote['field'], words: string) =>
    advices.push({ field, kind: 'advice', words });
  const { trust, sessionLength, managedPolicies, policy } = setUp;
  const trustsRoles = trust.names?.[0]?.kind === 'role';
  if (trust.names) {
    advise(
      'names',
      `IAM keeps these by an internal ID. When one is deleted and made again under the same name, save the trust policy again.`,
    );
  }
  if (trustsRoles && trust.mfa) {
    advise(
      'mfa',
      'Sessions of IAM Identity Center and of other sign-in providers carry no MFA, and then nobody can switch. Ask for MFA where people sign in instead.',
    );
  }
  if (trustsRoles && sessionLength > MIN_SESSION) {
    advise(
      'sessionLength',
      'Who comes from another role chains: AWS ends such a session after 1 hour, whatever stands here.',
    );
  }
  const guesses = managedPolicies.filter(({ isGuess }) => isGuess);
  if (guesses.length > 0) {
    const names = guesses.map(({ arn }) => splitRoleName(arn).name).join(', ');
    advise(
      'managedPolicies',
      `Hatrack does not know ${names} among AWS’s own. Compare with the ARN on the policy’s page in IAM: some have a path, such as service-role/. Give a policy of your own by its ARN.`,
    );
  }
  if (managedPolicies.length === 0 && policy === undefined) {
    advise('policy', 'The role may do nothing yet. Add managed policies or a policy of its own.');
  }
  const standIns = policy === undefined ? [] : standInsOf(compactPolicy(policy));
  if (standIns.length > 0) {
    advise('policy', `Put your own in place of ${standIns.join(' and ')}.`);
  }
  return advices;
}
