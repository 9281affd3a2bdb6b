/** Fills the form in the page's own order, waits for the color, and says what the page did not take. */
import { paletteName } from '../../domain/color.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { type ChosenColor, chooseColor, clearColor, shownColor } from './page-color.ts';
import { type PageForm, typeInto } from './page-form.ts';

export interface Filling {
  /** Fields that do not show what they should. */
  failed: (keyof SwitchValues)[];
  /** What stands for a color that the page does not have: one of its own by name, or `none` of them. */
  nearest: string | undefined;
}

const TEXT_FIELDS = ['account', 'roleName', 'displayName'] as const;

/**
 * Fills in what differs. Resolves only after the color was chosen: pressing the button before that loses the color.
 */
export async function fillForm(form: PageForm, values: SwitchValues): Promise<Filling> {
  const filled = TEXT_FIELDS.filter((field) => values[field] !== '');
  for (const field of filled) typeInto(form[field], values[field]);
  const chosen = values.color === '' ? undefined : await chooseColor(form, values.color);
  const failed: Filling['failed'] = filled.filter((field) => form[field].value !== values[field]);
  if (values.color !== '' && !chosen) failed.push('color');
  return { failed, nearest: standIn(values.color, chosen) };
}

function standIn(color: string, chosen: ChosenColor): string | undefined {
  if (chosen === undefined || chosen === 'none') return chosen;
  const isSame = chosen.hex === color || chosen.name === paletteName(color);
  return isSame ? undefined : chosen.name || paletteName(chosen.hex);
}

/** What the form holds now. */
export function readForm(form: PageForm): SwitchValues {
  const { account, roleName, displayName } = form;
  return {
    account: account.value.trim(),
    roleName: roleName.value.trim(),
    displayName: displayName.value.trim(),
    color: shownColor(form),
  };
}

/** Fills in one role after another: what the new one does not say is emptied. */
export async function refillForm(form: PageForm, values: SwitchValues): Promise<Filling> {
  if (values.displayName === '') typeInto(form.displayName, '');
  if (values.color === '') await clearColor(form);
  return fillForm(form, values);
}
