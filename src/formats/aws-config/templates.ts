/**
 * Values that a Granted registry leaves open: Go's templates, `{{ .Required.account }}`, which Granted fills in when it
 * writes ~/.aws/config.
 */
import { say } from '../../i18n/say.ts';
import type { EntryProblem } from '../list-entry.ts';
import { meaningOf } from './known-keys.ts';
import type { Profile } from './profiles.ts';

function isTemplate(value: string): boolean {
  const start = value.indexOf('{{');
  return start >= 0 && value.indexOf('}}', start) > 0;
}

/** A problem for each setting that is left open and that a role needs. */
export function templateProblems({ settings }: Profile): EntryProblem[] {
  const problems: EntryProblem[] = [];
  for (const [plain, { value, place }] of settings) {
    if (meaningOf(plain).kind !== 'read' || !isTemplate(value)) continue;
    problems.push({ place, message: say('list_grantedTemplate') });
  }
  return problems;
}
