/** Values to copy by hand, where AWS's page did not take them. */
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { type MessageKey, say } from '../../i18n/say.ts';
import { button, element } from './elements.ts';

const fieldNames: Record<keyof SwitchValues, MessageKey> = {
  account: 'field_account',
  roleName: 'field_role',
  displayName: 'field_displayName',
  color: 'field_color',
};

export function valueList(values: SwitchValues): HTMLElement {
  const list = element('dl');
  // The buttons keep their names, so what came of one is read out here.
  const said = element('p');
  said.className = 'unseen';
  said.setAttribute('aria-live', 'polite');
  for (const field of Object.keys(fieldNames) as (keyof SwitchValues)[]) {
    const value = values[field];
    if (value === '') continue;
    const shown = element('dd', value);
    shown.className = 'value';
    const name = say(fieldNames[field]);
    const copy = button(say('action_copy'), async () => {
      copy.textContent = await copyValue(value, shown);
      said.replaceChildren(copy.textContent);
    });
    copy.setAttribute('aria-label', say('page_copyValue', { field: name }));
    list.append(element('dt', name), shown, element('dd', copy));
  }
  return element('div', list, said);
}

/** Gives what came of it, in words. Where the browser refuses the clipboard, the value is selected for the person to copy. */
async function copyValue(value: string, shown: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(value);
    return say('action_copied');
  } catch {
    getSelection()?.selectAllChildren(shown);
    return say('page_valueSelected');
  }
}
