/** The field for a role's container: offers those that Firefox has, and asks for what opening tabs in them takes. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  knowsContainers,
  listContainers,
  mayOpenContainers,
  requestContainers,
} from '../browser/containers.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { FormField } from './form-field.tsx';
import type { RoleFormFields } from './role-form-fields.ts';

export function ContainerField(field: ReturnType<RoleFormFields['text']>) {
  /** undefined: the person turned containers off. */
  const names = useSignal<string[] | undefined>([]);
  const isAllowed = useSignal(true);
  useEffect(() => {
    if (!knowsContainers()) return;
    void listContainers().then((found) => {
      names.value = found?.map(({ name }) => name);
    });
    void mayOpenContainers().then((may) => {
      isAllowed.value = may;
    });
  }, [names, isAllowed]);
  return (
    <>
      <FormField
        {...field}
        label={say('field_container')}
        placeholder={say('form_containerExample')}
        list="containers"
        help={helpWords(names.value !== undefined)}
      >
        {field.value !== '' && !isAllowed.value && <Allow isAllowed={isAllowed} />}
      </FormField>
      <datalist id="containers">
        {names.value?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function helpWords(areOn: boolean): string {
  if (!knowsContainers()) return say('form_containersElsewhere');
  return areOn ? say('form_containerHelp') : say('form_containersOff');
}

function Allow({ isAllowed }: { isAllowed: { value: boolean } }) {
  const refused = useSignal('');
  const allow = async () => {
    try {
      isAllowed.value = await requestContainers();
      refused.value = isAllowed.value ? '' : say('form_containersNotAllowed');
    } catch (error) {
      refused.value = say('form_containersRefused', { reason: wordsOf(error) });
    }
  };
  return (
    <>
      <p class="help">{say('form_containersNeed')}</p>
      <p>
        <button type="button" class="button small" onClick={allow}>
          {say('form_allowContainers')}
        </button>
      </p>
      {refused.value && (
        <p class="problem" role="alert">
          {refused.value}
        </p>
      )}
    </>
  );
}
