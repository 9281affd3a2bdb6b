/** What the roles of a list are called where the list does not say it: patterns, and the button that reads it again so. */
import { useSignal } from '@preact/signals';
import { PLACEHOLDER_LIST } from '../formats/name-patterns.ts';
import type { RoleListReading } from '../formats/role-list.ts';
import { say, sayCount } from '../i18n/say.ts';
import { FormField } from './form-field.tsx';
import type { ListAnswers } from './list-reader-worker.ts';

/** What AWS names the role in accounts that an organization has made, by its documentation. */
const ORGANIZATION_ROLE = 'OrganizationAccountAccessRole';

type Names = Pick<ListAnswers, 'accountsRoleName' | 'namePattern'>;

interface Props {
  id: string;
  reading: RoleListReading;
  answers: ListAnswers;
  disabled: boolean;
  onAnswer: (names: Names) => void;
}

export function NamesQuestion({ id, reading, answers, disabled, onAnswer }: Props) {
  const { accountsWithoutRoles } = reading;
  const isAccounts = accountsWithoutRoles > 0 || answers.accountsRoleName !== undefined;
  const roleName = useSignal(answers.accountsRoleName ?? ORGANIZATION_ROLE);
  const pattern = useSignal(answers.namePattern ?? (isAccounts ? '{account}' : ''));
  return (
    <div class="names-question">
      {accountsWithoutRoles > 0 && <p>{sayCount('import_accountsAlone', accountsWithoutRoles)}</p>}
      <div class="fields">
        {isAccounts && (
          <FormField
            id={`${id}-role-name`}
            label={say('import_roleNameInThem')}
            value={roleName.value}
            onInput={(value) => {
              roleName.value = value;
            }}
            help={say('import_roleNameInThemHelp')}
          />
        )}
        <FormField
          id={`${id}-pattern`}
          label={say('import_displayNames')}
          value={pattern.value}
          placeholder="{account} · {role}"
          onInput={(value) => {
            pattern.value = value;
          }}
          help={say('import_displayNamesHelp', { placeholders: PLACEHOLDER_LIST })}
        />
      </div>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() =>
          onAnswer({
            ...(isAccounts && { accountsRoleName: roleName.value }),
            namePattern: pattern.value,
          })
        }
      >
        {say('import_useNames')}
      </button>
    </div>
  );
}
