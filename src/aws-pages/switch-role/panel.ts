/** What Hatrack says on AWS's page: a bar above the page, in one shadow root, named “Hatrack”. */
import type { SwitchValues } from '../../domain/pending-switch.ts';
import style from './panel.css?inline';

export interface PanelContent {
  words: string;
  /** Values to copy by hand. */
  values?: SwitchValues;
}

const fieldNames: Record<keyof SwitchValues, string> = {
  account: 'Account',
  roleName: 'Role',
  displayName: 'Display name',
  color: 'Color',
};

let host: HTMLElement | undefined;

/** Shows the panel, in place of an earlier one. */
export function showPanel({ words, values }: PanelContent): void {
  closePanel();
  host = document.createElement('hatrack-panel');
  const root = host.attachShadow({ mode: 'open' });
  const close = button('Close', closePanel);
  const status = element('p', words);
  status.setAttribute('role', 'status');
  const panel = element('section', element('header', element('h2', 'Hatrack'), status, close));
  panel.setAttribute('aria-label', 'Hatrack');
  if (values) panel.append(valueList(values));
  root.append(element('style', style), panel);
  // Above the page's body and in its flow: it moves the page down and covers none of it.
  document.documentElement.insertBefore(host, document.body);
}

export function closePanel(): void {
  host?.remove();
  host = undefined;
}

function valueList(values: SwitchValues): HTMLElement {
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

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', onClick);
  return made;
}
