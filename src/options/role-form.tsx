/** The form for a role, new or known. What was typed stays until it is saved or thrown away by the person. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { parseRoleArn } from '../domain/arn.ts';
import { partitions } from '../domain/partition.ts';
import {
  checkRole,
  type FieldProblem,
  type Role,
  type RoleField,
  roleLabel,
} from '../domain/role.ts';
import { addRole, changeRole } from '../domain/role-edit.ts';
import { wordsOf } from '../ui/background.ts';
import { roles } from '../ui/stored-state.ts';
import { ColorChoice } from './color-choice.tsx';
import { save } from './edits.ts';
import { FormField } from './form-field.tsx';
import { firstDraft, readReference } from './role-draft.ts';
import { asVariant, findTwin } from './role-twins.ts';
import { Tick } from './tick.tsx';

interface Props {
  /** undefined: a new role. */
  role: Role | undefined;
  /** For a new role: what to fill the form in from before the person types. */
  reference: string;
  /** Opens the form of another role instead. */
  onEditOther: (role: Role) => void;
  onClose: () => void;
}

const idOf = (field: RoleField) => `role-${field}`;

export function RoleForm({ role, reference: given, onEditOther, onClose }: Props) {
  const first = firstDraft(given);
  const draft = useSignal<Role>(role ?? first.draft);
  const reference = useSignal(given);
  const referenceProblem = useSignal(first.problem);
  const problems = useSignal<FieldProblem[]>([]);
  /** Another entry of the list that is the same role. */
  const twin = useSignal<Role | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const groups = useComputed(() => [...new Set(roles.value?.map(({ group }) => group))].sort());
  useEffect(() => dialog.current?.showModal(), []);

  const set = (changes: Partial<Role>) => {
    draft.value = { ...draft.value, ...changes };
    const changed = Object.keys(changes);
    problems.value = problems.value.filter(({ field }) => !changed.includes(field));
    twin.value = undefined;
  };
  const text = (field: Exclude<RoleField, 'favorite' | 'protected' | 'partition'>) => ({
    id: idOf(field),
    value: draft.value[field],
    onInput: (value: string) => set({ [field]: value }),
    problem: problems.value.find((problem) => problem.field === field)?.problem,
  });
  /** An ARN pasted here says more than the name. */
  const setRoleName = (value: string) => {
    const arn = parseRoleArn(value);
    set(arn.ok ? arn.value : { roleName: value });
  };
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
    const first = found[0];
    if (first) dialog.current?.querySelector<HTMLElement>(`#${idOf(first.field)}`)?.focus();
  };
  const saveRole = async (after: Role) => {
    busy.value = true;
    failure.value = undefined;
    try {
      const edits = role ? changeRole(role, after) : [addRole(after)];
      if (edits.length > 0) await save(edits, `Saved ${roleLabel(after)}.`);
      onClose();
    } catch (error) {
      failure.value = `${wordsOf(error)} What you typed is still here.`;
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
        <h2 id="role-form-title">{role ? `Edit ${roleLabel(role)}` : 'Add role'}</h2>
        {!role && (
          <FormField
            id="role-reference"
            label="Switch link or ARN"
            value={reference.value}
            onInput={takeReference}
            problem={referenceProblem.value}
            placeholder="Paste one, and the fields below are filled in"
          />
        )}
        <div class="fields">
          <FormField
            label="Display name"
            {...text('displayName')}
            placeholder="Shop · prod · Admin"
          />
          <FormField
            label="Account"
            {...text('account')}
            placeholder="123456789012"
            help="12 digits, or the account alias"
          />
          <FormField
            label="Role name"
            {...text('roleName')}
            onInput={setRoleName}
            placeholder="team/Admin"
            help="With its path, if it has one"
          />
          <FormField label="Color" {...text('color')} placeholder="None">
            <ColorChoice value={draft.value.color} onPick={(color) => set({ color })} />
          </FormField>
          <FormField label="Region" {...text('region')} placeholder="eu-west-1" />
          <FormField
            label="Group"
            {...text('group')}
            list="role-groups"
            help="Slashes nest: Org/Team"
          />
          <FormField
            label="Base account"
            {...text('baseAccount')}
            help="The account that you sign in to for it"
          />
          <div class="form-field">
            <label for={idOf('partition')}>Partition</label>
            <select
              id={idOf('partition')}
              class="field"
              value={draft.value.partition}
              onChange={(event) =>
                set({ partition: event.currentTarget.value as Role['partition'] })
              }
            >
              {partitions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <datalist id="role-groups">
          {groups.value.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        <div class="ticks">
          <Tick
            label="Favorite"
            help="Stands first in the popup"
            checked={draft.value.favorite}
            onChange={(favorite) => set({ favorite })}
          />
          <Tick
            label="Protected"
            help="Asks once more before switching"
            checked={draft.value.protected}
            onChange={(value) => set({ protected: value })}
          />
        </div>
        {twin.value && (
          <div class="notice" role="alert">
            <p>This role is already in your list, as “{roleLabel(twin.value)}”.</p>
            <button
              type="button"
              class="button small"
              onClick={() => twin.value && onEditOther(twin.value)}
            >
              Edit that one
            </button>
            <button type="button" class="button small" onClick={keepBoth}>
              Keep both
            </button>
          </div>
        )}
        {failure.value && (
          <p class="notice failure" role="alert">
            {failure.value}
          </p>
        )}
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="button main" disabled={busy.value}>
            Save
          </button>
        </p>
      </form>
    </dialog>
  );
}
