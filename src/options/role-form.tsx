/** The form for a role, new or known. What was typed stays until it is saved or thrown away by the person. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { checkRole, type FieldProblem, type Role, roleLabel } from '../domain/role.ts';
import { addRole, changeRole } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { roles } from '../ui/stored-state.ts';
import { save } from './edits.ts';
import { FormField } from './form-field.tsx';
import { MainFields } from './main-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { firstDraft, readReference } from './role-draft.ts';
import { idOf, useRoleFormFields } from './role-form-fields.ts';
import { asVariant, findTwin } from './role-twins.ts';
import { TwinNotice } from './twin-notice.tsx';

interface Props {
  /** undefined: a new role. */
  role: Role | undefined;
  /** For a new role: what to fill the form in from before the person types. */
  reference: string;
  /** Opens the form of another role instead. */
  onEditOther: (role: Role) => void;
  onClose: () => void;
}

export function RoleForm({ role, reference: given, onEditOther, onClose }: Props) {
  const first = firstDraft(given);
  /** Another entry of the list that is the same role. */
  const twin = useSignal<Role | undefined>(undefined);
  const fields = useRoleFormFields(role ?? first.draft, () => {
    twin.value = undefined;
  });
  const { draft, problems, set } = fields;
  const reference = useSignal(given);
  const referenceProblem = useSignal(first.problem);
  const failure = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const takeReference = (value: string) => {
    reference.value = value;
    referenceProblem.value = undefined;
    if (value.trim() === '') return;
    const read = readReference(value);
    if (read.ok) set(read.value);
    else referenceProblem.value = read.problem;
  };

  const showProblems = (found: FieldProblem[]) => {
    problems.value = found;
    const controls = found.map(({ field }) =>
      dialog.current?.querySelector<HTMLElement>(`#${idOf(field)}`),
    );
    for (const control of controls) {
      const folded = control?.closest('details');
      // What is folded away can be neither read nor focused.
      if (folded) folded.open = true;
    }
    controls[0]?.focus();
  };
  const saveRole = async (after: Role) => {
    busy.value = true;
    failure.value = undefined;
    try {
      const edits = role ? changeRole(role, after) : [addRole(after)];
      if (edits.length > 0) await save(edits, say('form_saved', { role: roleLabel(after) }));
      // Closed, and not only taken away, it gives the focus back to where it was opened from.
      dialog.current?.close();
    } catch (error) {
      failure.value = say('form_notSaved', { reason: wordsOf(error) });
    } finally {
      busy.value = false;
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkRole(draft.value);
    if (!checked.ok) return showProblems(checked.problems);
    twin.value = findTwin(checked.role, role, roles.value ?? []);
    if (!twin.value) void saveRole(checked.role);
  };
  const keepBoth = () => {
    const checked = checkRole(draft.value);
    if (checked.ok) void saveRole(asVariant(checked.role, roles.value ?? []));
  };

  return (
    <dialog class="role-form" ref={dialog} aria-labelledby="role-form-title" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <h2 id="role-form-title">
          {role ? say('roles_editRole', { role: roleLabel(role) }) : say('roles_add')}
        </h2>
        {!role && (
          <FormField
            id="role-reference"
            label={say('form_reference')}
            value={reference.value}
            onInput={takeReference}
            problem={referenceProblem.value}
            placeholder={say('form_referenceHelp')}
          />
        )}
        <MainFields {...fields} />
        <MoreFields {...fields} />
        {twin.value && <TwinNotice twin={twin.value} onEdit={onEditOther} onKeepBoth={keepBoth} />}
        {failure.value && (
          <p class="notice failure" role="alert">
            {failure.value}
          </p>
        )}
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('action_cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy.value}>
            {say('action_save')}
          </button>
        </p>
      </form>
    </dialog>
  );
}
