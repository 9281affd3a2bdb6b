/** What was answered on the Set up a role tab, read as it is typed. It stays while other tabs are shown. */
import { computed, signal } from '@preact/signals';
import {
  answersOfRoleArn,
  noAnswers,
  type SetUpAnswers,
  type SetUpField,
} from '../../domain/set-up/answers.ts';
import { parseBaseAccount } from '../../domain/set-up/base-account.ts';
import { readAnswers, type SetUpNote } from '../../domain/set-up/read-answers.ts';

export const answers = signal<SetUpAnswers>(noAnswers);
export const reading = computed(() => readAnswers(answers.value));

/** Fields that the person has left or pasted into: until then a mistake may be a word half typed. */
export const visited = signal<ReadonlySet<string>>(new Set());

/** The answers before they were last replaced as a whole, to be put back. */
export const replaced = signal<SetUpAnswers | undefined>(undefined);

/** The id of a field's control. */
export const idOf = (field: SetUpField) => `set-up-${field}`;

/** Takes new answers. A pasted address or ARN answers more than the field it was pasted into. */
export function answer(changes: Partial<SetUpAnswers>): void {
  const { base, account, roleName } = changes;
  const parsed = base === undefined ? undefined : parseBaseAccount(base);
  const home = parsed?.ok ? parsed.value.partition : undefined;
  const arn = answersOfRoleArn(roleName ?? account ?? '');
  answers.value = { ...answers.value, ...changes, ...(home && { partition: home }), ...arn };
}

/** Answers that take the place of what may have been written by hand, which is kept to be put back. */
export function replace(changes: Partial<SetUpAnswers>): void {
  const fields = Object.keys(changes) as SetUpField[];
  const isLost = fields.some((field) => answers.value[field] !== noAnswers[field]);
  replaced.value = isLost ? answers.value : undefined;
  answers.value = { ...answers.value, ...changes };
}

/** Empties the form. */
export function startOver(): void {
  replace(noAnswers);
  visited.value = new Set();
}

/** Puts back the answers that were replaced last. */
export function putBack(): void {
  answers.value = replaced.value ?? answers.value;
  replaced.value = undefined;
}

/** From now on the field's mistakes are told as they are typed. */
export function visit(id: string): void {
  if (!visited.value.has(id)) visited.value = new Set([...visited.value, id]);
}

/** The notes on a field that are to be seen by now. */
export function notesOn(field: SetUpField): SetUpNote[] {
  if (!visited.value.has(idOf(field))) return [];
  return reading.value.notes.filter((note) => note.field === field && note.kind !== 'missing');
}

/** Goes to a field, from where it is said what is still needed. */
export function goToField(field: SetUpField): void {
  visit(idOf(field));
  document.getElementById(idOf(field))?.focus();
}
