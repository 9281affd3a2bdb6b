/** The fields that few roles need, folded away until one of them says something. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
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
      <summary>More</summary>
      <div class="fields">
        <FormField
          label="Base account"
          {...text('baseAccount')}
          placeholder="123456789012"
          help="The account that you sign in to for it"
        />
        <FormField
          label="Base role"
          {...text('baseRole')}
          placeholder="Developer"
          help="The role or permission set that you are signed in with there"
        />
        <FormField
          label="Landing page"
          {...text('landing')}
          placeholder="/s3/home"
          help="Where a switch lands; a console page’s address will do"
        />
        <ContainerField {...text('container')} />
        <FormField
          label="Access portal"
          {...text('portal')}
          placeholder="https://my-company.awsapps.com/start"
          help="For a permission set of IAM Identity Center, opened there"
        />
      </div>
    </details>
  );
}
