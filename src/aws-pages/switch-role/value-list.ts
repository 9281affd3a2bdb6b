/** Values to copy by hand, where AWS's page did not take them. */
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { button, element } from './elements.ts';

const fieldNames: Record<keyof SwitchValues, string> = {
  account: 'Account',
  roleName: 'Role',
  displayName: 'Display name',
  color: 'Color',
};

export function valueList(values: SwitchValues): HTMLElement {
  const list = element('dl');
  for (const field of Object.keys(fieldNames) as (keyof SwitchValues)[]) {
    const value = values[field];
    if (value === '') continue;
    const shown = element('dd', value);
    shown.className = 'value';
    const name = fieldNames[field];
    const copy = button('Copy', () => void copyValue(value, copy, shown));
    copy.setAttribute('aria-label', `Copy ${name}`);
    list.append(element('dt', name), shown, element('dd', copy));
  }
  return list;
}

/** Where the browser refuses the clipboard, the value is selected for the person to copy. */
async function copyValue(value: string, from: HTMLElement, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    from.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(shown);
    from.textContent = 'Selected';
  }
}
