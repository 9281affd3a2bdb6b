/** Advice: what IAM accepts, and what people are surprised by later. */
import { say, sayList } from '../../i18n/say.ts';
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
    advise('names', say('setUp_internalIds'));
  }
  if (trustsRoles && trust.mfa) {
    advise('mfa', say('setUp_rolesCarryNoMfa'));
  }
  if (trustsRoles && sessionLength > MIN_SESSION) {
    advise('sessionLength', say('setUp_chaining'));
  }
  const guesses = managedPolicies.filter(({ isGuess }) => isGuess);
  if (guesses.length > 0) {
    const names = sayList(guesses.map(({ arn }) => splitRoleName(arn).name));
    advise('managedPolicies', say('setUp_unknownPolicies', { names }));
  }
  if (managedPolicies.length === 0 && policy === undefined) {
    advise('policy', say('setUp_roleMayNothing'));
  }
  const standIns = policy === undefined ? [] : standInsOf(compactPolicy(policy));
  if (standIns.length > 0) {
    advise('policy', say('setUp_replaceStandIns', { names: sayList(standIns) }));
  }
  return advices;
}
