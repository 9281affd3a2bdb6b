/** The fields that few roles need, folded away until one of them says something. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { ContainerField } from './container-field.tsx';
import { FormField } from './form-field.tsx';
import type { RoleFormFields } from './role-form-fields.ts';

const MORE = ['baseAccount', 'baseRole', 'landing', 'portal', 'container'] as const;

const saysMore = (role: Role) => MORE.some((field) => role[field] !== '');

export function MoreFields({ draft, text }: RoleFormFields) {
  const says = saysMore(draft.value);
  const isOpen = useSignal(says);
  // A pasted link may fill them in, and a person should see what it has filled.
  useEffect(() => {
    if (says) isOpen.value = true;
  }, [says, isOpen]);
  return (
    <details
      class="more"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{say('form_more')}</summary>
      <div class="fields">
        <FormField
          label={say('field_baseAccount')}
          {...text('baseAccount')}
          placeholder="123456789012"
          help={say('form_baseAccountHelp')}
        />
        <FormField
          label={say('field_baseRole')}
          {...text('baseRole')}
          placeholder="Developer"
          help={say('form_baseRoleHelp')}
        />
        <FormField
          label={say('field_landing')}
          {...text('landing')}
          placeholder="/s3/home"
          help={say('form_landingHelp')}
        />
        <ContainerField {...text('container')} />
        <FormField
          label={say('field_portal')}
          {...text('portal')}
          placeholder="https://my-company.awsapps.com/start"
          help={say('form_portalHelp')}
        />
      </div>
    </details>
  );
}
