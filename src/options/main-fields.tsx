/** The fields of a role that nearly every role has. */
import { useComputed } from '@preact/signals';
import { parseRoleArn } from '../domain/arn.ts';
import { partitions } from '../domain/partition.ts';
import type { Role } from '../domain/role.ts';
import { roles } from '../ui/stored-state.ts';
import { ColorChoice } from './color-choice.tsx';
import { FormField } from './form-field.tsx';
import { idOf, type RoleFormFields } from './role-form-fields.ts';
import { Tick } from './tick.tsx';

export function MainFields({ draft, set, text }: RoleFormFields) {
  const groups = useComputed(() => [...new Set(roles.value?.map(({ group }) => group))].sort());
  /** An ARN pasted here says more than the name. */
  const setRoleName = (value: string) => {
    const arn = parseRoleArn(value);
    set(arn.ok ? arn.value : { roleName: value });
  };
  return (
    <div class="fields">
      <FormField label="Display name" {...text('displayName')} placeholder="Shop · prod · Admin" />
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
      <datalist id="role-groups">
        {groups.value.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <div class="form-field">
        <label for={idOf('partition')}>Partition</label>
        <select
          id={idOf('partition')}
          class="field"
          value={draft.value.partition}
          onChange={(event) => set({ partition: event.currentTarget.value as Role['partition'] })}
        >
          {partitions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
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
    </div>
  );
}
