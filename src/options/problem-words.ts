/** What is wrong with the fields of a role, in sentences one after the other. */
import type { FieldProblem } from '../domain/role.ts';
import { sentences } from '../i18n/in-a-row.ts';

export const problemWords = (problems: readonly FieldProblem[]): string =>
  sentences(...problems.map(({ problem }) => problem));
