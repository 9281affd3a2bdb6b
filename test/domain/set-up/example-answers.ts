/** Answers that make a whole set-up, and the set-up that some answers make. */
import { noAnswers, type SetUpAnswers } from '../../../src/domain/set-up/answers.ts';
import { type RoleSetUp, readAnswers } from '../../../src/domain/set-up/read-answers.ts';

export const fewAnswers: Readonly<SetUpAnswers> = {
  ...noAnswers,
  base: '111111111111',
  account: '222222222222',
  roleName: 'Developer',
};

/** The set-up of the fewest answers with these beside them. */
export function setUpOf(changes: Partial<SetUpAnswers> = {}): RoleSetUp {
  const { setUp, notes } = readAnswers({ ...fewAnswers, ...changes });
  if (!setUp) throw new Error(JSON.stringify(notes));
  return setUp;
}
