/**
 * The content script on AWS's Switch Role page: asks the background what belongs here, fills it in, says what it did,
 * and presses the button only when the background says so, which it does once for a switch that the person began.
 */
import { formatAccount } from '../../domain/account.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { askBackground, wordsOf } from '../../ui/background.ts';
import { type Filling, fillForm } from './fill-form.ts';
import { pageChange } from './page-change.ts';
import { findForm, type PageForm } from './page-form.ts';
import { showPanel } from './panel.ts';

/** Milliseconds until a page without a form that Hatrack knows counts as changed. The search goes on after that. */
const EXPECTED_WITHIN = 8000;
const STILL_HOPED_FOR = 5 * 60_000;

async function completePage(): Promise<void> {
  const task = await askBackground('switchPageOpened', undefined);
  if (!task) return;
  const form = await expectForm(task.values);
  if (!form) return;
  const filling = await fillForm(form, task.values);
  const isWhole = filling.failed.length === 0;
  const { press } = task.pending ? await askBackground('switchPageFilled', isWhole) : noPress;
  if (press) pressButton(form);
  else if (task.pending) form.button.focus();
  showPanel({
    words: [task.falls, wordsFor(task.values, filling, press)].join(' ').trim(),
    ...(!isWhole && { values: task.values }),
  });
}

const noPress = { press: false };

/** Waits for the form; when it takes too long, offers the values, and still fills the form should it come. */
async function expectForm(values: SwitchValues): Promise<PageForm | undefined> {
  const find = () => findForm(document);
  const form = await pageChange(find, EXPECTED_WITHIN);
  if (form) return form;
  showPanel({
    words: 'AWS’s page is not as Hatrack knows it, so it was not filled in. Here are the values:',
    values,
  });
  return pageChange(find, STILL_HOPED_FOR);
}

function pressButton({ button, markup }: PageForm): void {
  const { firstRunButton } = markup;
  if (firstRunButton) document.querySelector<HTMLElement>(firstRunButton)?.click();
  button.click();
}

function wordsFor(values: SwitchValues, { failed, nearest }: Filling, pressed: boolean): string {
  if (failed.length > 0) {
    return 'AWS’s page did not take everything. Compare it with these values before you go on:';
  }
  const role = values.displayName || `${values.roleName} in ${formatAccount(values.account)}`;
  const color = colorWords(nearest);
  return pressed
    ? `Switching to ${role}.${color}`
    : `Filled in from your list: ${role}.${color} Press Switch Role to go on.`;
}

function colorWords(nearest: string | undefined): string {
  if (nearest === undefined) return '';
  return nearest === 'none'
    ? ' AWS has no color like yours, so none was chosen.'
    : ` AWS has no such color; ${nearest} is the nearest.`;
}

completePage().catch((error) => {
  showPanel({ words: `Hatrack could not fill in this page. ${wordsOf(error)}` });
});
