/** AWS's form as it stands in the page: its fields, its colors and its button. */
import { say } from '../../i18n/say.ts';
import { type FormMarkup, newPage, oldPage, switchedFrom } from './markup.ts';

export interface PageForm {
  account: HTMLInputElement;
  roleName: HTMLInputElement;
  displayName: HTMLInputElement;
  button: HTMLButtonElement;
  markup: FormMarkup;
}

/** The form, once all of it is there; undefined while the page is still loading, or when AWS has changed it. */
export function findForm(page: Document): PageForm | undefined {
  return formAs(newPage, page) ?? formAs(oldPage, page);
}

function formAs(markup: FormMarkup, page: Document): PageForm | undefined {
  const account = page.querySelector(markup.account);
  const roleName = page.querySelector(markup.roleName);
  const displayName = page.querySelector(markup.displayName);
  const button = page.querySelector(markup.button);
  const isWhole =
    account instanceof HTMLInputElement &&
    roleName instanceof HTMLInputElement &&
    displayName instanceof HTMLInputElement &&
    button instanceof HTMLButtonElement;
  return isWhole ? { account, roleName, displayName, button, markup } : undefined;
}

/**
 * Which account the page says it switches from, as a sentence, or ''. Other texts may be bold too, so only one with an
 * account number in it counts.
 */
export function switchedFromWords(page: Document): string {
  const texts = [...page.querySelectorAll(switchedFrom)].map(({ textContent }) =>
    textContent.trim().replace(/\s+/g, ' '),
  );
  const account = texts.find((text) => text.length <= 100 && /\b\d{4}-?\d{4}-?\d{4}\b/.test(text));
  return account === undefined ? '' : say('page_switchedFrom', { account });
}

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/**
 * Types a value into a field. React keeps its own idea of a field's value and hears of a new one only when the
 * prototype's setter was used and bubbling `input` and `change` follow.
 */
export function typeInto(field: HTMLInputElement, value: string): void {
  if (field.value === value) return;
  nativeValue?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
