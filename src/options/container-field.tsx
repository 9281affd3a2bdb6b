/** The field for a role's container: offers those that Firefox has, and asks for what opening tabs in them takes. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  knowsContainers,
  listContainers,
  mayOpenContainers,
  requestContainers,
} from '../browser/containers.ts';
import { wordsOf } from '../ui/background.ts';
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
        label="Container"
        placeholder="Work"
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
  if (!knowsContainers()) return 'Containers are Firefox’s; here it opens as any other role does';
  if (!areOn) return 'Turned off: choose “Enable Container Tabs” in Firefox’s settings';
  return 'The Firefox container that it opens in. Hatrack asks before it makes a missing one';
}

function Allow({ isAllowed }: { isAllowed: { value: boolean } }) {
  const refused = useSignal('');
  const allow = async () => {
    try {
      isAllowed.value = await requestContainers();
      refused.value = isAllowed.value ? '' : 'Containers were not allowed.';
    } catch (error) {
      refused.value = `Containers were not allowed. Firefox says: ${wordsOf(error)}`;
    }
  };
  return (
    <>
      <p class="help">
        To open it there, Hatrack needs what Firefox counts as access to cookies. It reads none.
      </p>
      <p>
        <button type="button" class="button small" onClick={allow}>
          Allow containers
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
