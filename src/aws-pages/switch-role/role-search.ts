/**
 * The search on a page that names no role: a combobox over the person's roles, answered by the background.
 *
 * The list opens for what the person types or presses and for nothing else: a page can put the focus into the field.
 */
import { formatAccount } from '../../domain/account.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { splitRoleName } from '../../domain/role-name.ts';
import { say } from '../../i18n/say.ts';
import { wordsOf } from '../../i18n/words-of.ts';
import { askBackground } from '../../ui/background.ts';
import { element, onPerson } from './elements.ts';

const LIST_ID = 'roles';
const optionId = (place: number) => `role-${place}`;

export interface RoleSearch {
  element: HTMLElement;
  /** Puts the focus into the field, if nothing on the page has it. */
  focus(): void;
}

interface Parts {
  field: HTMLInputElement;
  list: HTMLElement;
  /** Says what the list cannot: that there is no hit, or no answer. */
  message: HTMLElement;
}

/** Calls `choose` with the role that the person picks. */
export function roleSearch(choose: (values: SwitchValues) => void): RoleSearch {
  const parts = makeParts();
  const { field, list, message } = parts;
  let hits: SwitchValues[] = [];
  let active = 0;
  let questions = 0;

  const isOpen = () => !list.hidden;
  const close = () => {
    // An answer that is still on its way comes too late.
    questions++;
    hits = [];
    showHits(parts, hits, active, '');
  };
  const ask = async () => {
    const question = ++questions;
    const query = field.value;
    const answer = await askBackground('findRoles', query).catch(wordsOf);
    if (question !== questions) return;
    hits = typeof answer === 'string' ? [] : answer;
    active = 0;
    showHits(parts, hits, active, typeof answer === 'string' ? answer : noHit(query));
  };
  const pick = (place: number) => {
    const hit = hits[place];
    if (!hit) return;
    field.value = '';
    close();
    choose(hit);
  };
  const move = (by: number) => {
    active = (active + by + hits.length) % hits.length;
    markActive(parts, active);
  };

  onPerson(field, 'input', () => void ask());
  onPerson(field, 'blur', close);
  onPerson(field, 'click', () => {
    if (!isOpen()) void ask();
  });
  onPerson(field, 'keydown', (event) => {
    // The page's own shortcuts are not for this field.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') pick(active);
    else if (event.key === 'Escape') {
      if (!isOpen() && message.textContent === '') field.value = '';
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen()) move(event.key === 'ArrowDown' ? 1 : -1);
      else void ask();
    } else return;
    event.preventDefault();
  });
  // The field keeps the focus, and with it the list stays, until the button is let go.
  onPerson(list, 'mousedown', (event) => event.preventDefault());
  onPerson(list, 'click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option) pick([...list.children].indexOf(option));
  });

  const search = element('span', field, list, message);
  search.className = 'search';
  return {
    element: search,
    focus() {
      const holder = document.activeElement;
      if (holder === null || holder === document.body) field.focus({ preventScroll: true });
    },
  };
}

const noHit = (query: string) => say('page_noMatch', { text: query.trim().slice(0, 60) });

function makeParts(): Parts {
  const field = document.createElement('input');
  field.type = 'text';
  field.placeholder = say('page_searchRoles');
  field.autocomplete = 'off';
  field.spellcheck = false;
  setAttributes(field, {
    role: 'combobox',
    'aria-label': say('page_searchRoles'),
    'aria-autocomplete': 'list',
    'aria-controls': LIST_ID,
    'aria-expanded': 'false',
  });
  const list = element('ul');
  list.id = LIST_ID;
  list.hidden = true;
  setAttributes(list, { role: 'listbox', 'aria-label': say('page_roles') });
  const message = element('p');
  message.className = 'message';
  message.setAttribute('role', 'status');
  return { field, list, message };
}

function showHits(
  parts: Parts,
  hits: readonly SwitchValues[],
  active: number,
  words: string,
): void {
  const { field, list, message } = parts;
  list.replaceChildren(...hits.map(option));
  list.hidden = hits.length === 0;
  field.setAttribute('aria-expanded', String(hits.length > 0));
  message.textContent = hits.length === 0 ? words : '';
  markActive(parts, active);
}

function markActive({ field, list }: Parts, active: number): void {
  for (const [place, shown] of [...list.children].entries()) {
    shown.setAttribute('aria-selected', String(place === active));
  }
  const current = list.children[active];
  if (current) field.setAttribute('aria-activedescendant', current.id);
  else field.removeAttribute('aria-activedescendant');
  current?.scrollIntoView({ block: 'nearest' });
}

function option(values: SwitchValues, place: number): HTMLElement {
  const { account, roleName, displayName, color } = values;
  const swatch = element('span');
  swatch.className = 'swatch';
  if (color !== '') swatch.style.background = `#${color}`;
  const title = displayName || splitRoleName(roleName).name;
  const where = [formatAccount(account), ...(title === roleName ? [] : [roleName])].join(' · ');
  const words = element('div', element('b', title), ' ', element('span', where));
  const shown = element('li', swatch, words);
  shown.id = optionId(place);
  shown.setAttribute('role', 'option');
  return shown;
}

function setAttributes(target: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
