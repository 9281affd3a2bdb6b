/** What is wrong with the fields of a role, in sentences one after the other. */
import { sentences } from '../i18n/in-a-row.ts';
import type { FieldProblem } from './role.ts';

export const problemWords = (problems: readonly FieldProblem[]): string =>
  sentences(...problems.map(({ problem }) => problem));
