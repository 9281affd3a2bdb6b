/** What is found while a policy is checked, each at its place: problems, for which IAM refuses it, and advice. */
import type { PolicyProblem } from './policy-json.ts';

/** A text may hold thousands of mistakes; nobody reads more of them than this. */
const MOST = 50;

export class PolicyNotes {
  readonly problems: PolicyProblem[] = [];
  readonly advices: PolicyProblem[] = [];

  problem(at: number, words: string): void {
    if (this.problems.length < MOST) this.problems.push({ at, words });
  }

  advice(at: number, words: string): void {
    if (this.advices.length < MOST) this.advices.push({ at, words });
  }
}
