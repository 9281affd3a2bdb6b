/** The fields of a role that nearly every role has. */
import { parseRoleArn } from '../domain/arn.ts';
import { partitions } from '../domain/partition.ts';
import type { Role } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { ColorChoice } from './color-choice.tsx';
import { FormField } from './form-field.tsx';
import { idOf, type RoleFormFields } from './role-form-fields.ts';
import { GroupNames } from './roles/group-names.tsx';
import { Tick } from './tick.tsx';

export function MainFields({ draft, set, text }: RoleFormFields) {
  /** An ARN pasted here says more than the name. */
  const setRoleName = (value: string) => {
    const arn = parseRoleArn(value);
    set(arn.ok ? arn.value : { roleName: value });
  };
  return (
    <div class="fields">
      <FormField
        label={say('field_displayName')}
        {...text('displayName')}
        placeholder={say('form_displayNameExample')}
      />
      <FormField
        label={say('field_account')}
        {...text('account')}
        placeholder="123456789012"
        help={say('form_accountHelp')}
      />
      <FormField
        label={say('field_roleName')}
        {...text('roleName')}
        onInput={setRoleName}
        placeholder="team/Admin"
        help={say('form_roleNameHelp')}
      />
      <FormField label={say('field_color')} {...text('color')} placeholder={say('form_noColor')}>
        <ColorChoice value={draft.value.color} onPick={(color) => set({ color })} />
      </FormField>
      <FormField label={say('field_region')} {...text('region')} placeholder="eu-west-1" />
      <FormField
        label={say('field_group')}
        {...text('group')}
        list="role-groups"
        help={say('form_groupHelp')}
      />
      <GroupNames id="role-groups" />
      <div class="form-field">
        <label for={idOf('partition')}>{say('field_partition')}</label>
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
          label={say('field_favorite')}
          help={say('form_favoriteHelp')}
          checked={draft.value.favorite}
          onChange={(favorite) => set({ favorite })}
        />
        <Tick
          label={say('field_protected')}
          help={say('form_protectedHelp')}
          checked={draft.value.protected}
          onChange={(value) => set({ protected: value })}
        />
      </div>
    </div>
  );
}
