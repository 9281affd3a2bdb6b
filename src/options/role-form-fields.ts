/** What stands in the form's fields, and what is wrong with it; typing into a field takes its problem away. */
import { type Signal, useSignal } from '@preact/signals';
import type { FieldProblem, Role, RoleField } from '../domain/role.ts';

export type TextField = Exclude<RoleField, 'favorite' | 'protected' | 'partition'>;

export interface RoleFormFields {
  draft: Signal<Role>;
  problems: Signal<FieldProblem[]>;
  set: (changes: Partial<Role>) => void;
  /** Everything that a text field needs but its words. */
  text: (field: TextField) => {
    id: string;
    value: string;
    onInput: (value: string) => void;
    problem: string | undefined;
  };
}

/** The id of a field's control. */
export const idOf = (field: RoleField) => `role-${field}`;

/** A form that begins with `role`. `onChange` hears of every change. */
export function useRoleFormFields(role: Role, onChange: () => void): RoleFormFields {
  const draft = useSignal<Role>(role);
  const problems = useSignal<FieldProblem[]>([]);
  const set = (changes: Partial<Role>) => {
    draft.value = { ...draft.value, ...changes };
    problems.value = problems.value.filter(({ field }) => !(field in changes));
    onChange();
  };
  const text = (field: TextField) => ({
    id: idOf(field),
    value: draft.value[field],
    onInput: (value: string) => set({ [field]: value }),
    problem: problems.value.find((problem) => problem.field === field)?.problem,
  });
  return { draft, problems, set, text };
}
