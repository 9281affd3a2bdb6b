/**
 * The content script on AWS's Switch Role page: asks the background what belongs here, fills it in, says what it did,
 * and presses the button only when the background says so, which it does once for a switch that the person began.
 * Where the page names no role, it offers a search for one.
 */
import type { FillTask } from '../../background/switch-page.ts';
import '../../browser/i18n.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { signInPagePartition } from '../../domain/switch-page.ts';
import { sentences } from '../../i18n/in-a-row.ts';
import { say } from '../../i18n/say.ts';
import { wordsOf } from '../../i18n/words-of.ts';
import { askBackground } from '../../ui/background.ts';
import { standByHand } from './by-hand.ts';
import { fillForm, readForm, refillForm } from './fill-form.ts';
import { chosenWords, fillWords } from './fill-words.ts';
import { pageChange } from './page-change.ts';
import { findForm, type PageForm, switchedFromWords } from './page-form.ts';
import { showPanel } from './panel.ts';
import { roleSearch } from './role-search.ts';
import { valueList } from './value-list.ts';

/** Milliseconds until a page without a form that Hatrack knows counts as changed. The search goes on after that. */
const EXPECTED_WITHIN = 4000;
const STILL_HOPED_FOR = 5 * 60_000;

async function helpPage(): Promise<void> {
  const home = signInPagePartition(location.href);
  if (!home) return;
  standByHand(home.id);
  const task = await askBackground('switchPageOpened', undefined);
  if (task && 'values' in task) await completePage(task);
  else if (task) await offerSearch();
}

async function completePage({ values, pending, falls }: FillTask): Promise<void> {
  const form = await expectForm(values);
  if (!form) return;
  const filling = await fillForm(form, values);
  const isWhole = filling.failed.length === 0;
  const { press } = pending ? await askBackground('switchPageFilled', isWhole) : noPress;
  if (press) pressButton(form);
  else if (pending) form.button.focus();
  showPanel({
    words: sentences(falls, fillWords(values, filling, press, form.button)),
    from: switchedFromWords(document),
    below: isWhole ? undefined : valueList(values),
  });
}

const noPress = { press: false };

/** Waits for the form; when it takes too long, offers the values, and still fills the form should it come. */
async function expectForm(values: SwitchValues): Promise<PageForm | undefined> {
  const find = () => findForm(document);
  const form = await pageChange(find, EXPECTED_WITHIN);
  if (form) return form;
  showPanel({
    words: say('page_unknownForm'),
    below: valueList(values),
  });
  return pageChange(find, STILL_HOPED_FOR);
}

function pressButton({ button, markup }: PageForm): void {
  const { firstRunButton } = markup;
  if (firstRunButton) document.querySelector<HTMLElement>(firstRunButton)?.click();
  button.click();
}

async function offerSearch(): Promise<void> {
  const form = await pageChange(() => findForm(document), STILL_HOPED_FOR);
  // The old page shows what it refused under an address without a role.
  if (!form || readForm(form).roleName !== '') return;
  let isFilling = false;
  const search = roleSearch(async (values) => {
    if (isFilling) return;
    isFilling = true;
    await fillChosen(values).catch(sayFailure);
    isFilling = false;
  });
  showPanel({
    words: say('page_pick'),
    from: switchedFromWords(document),
    search: search.element,
  });
  search.focus();
}

/** Fills in the role that the person picked, and leaves pressing the button to them. */
async function fillChosen(values: SwitchValues): Promise<void> {
  const form = findForm(document);
  if (!form) throw new Error(say('page_formGone'));
  const filling = await refillForm(form, values);
  const isWhole = filling.failed.length === 0;
  showPanel({
    words: chosenWords(values, filling, form.button),
    action: undefined,
    below: isWhole ? undefined : valueList(values),
  });
  form.button.focus();
}

function sayFailure(error: unknown): void {
  showPanel({ words: say('page_notFilledIn', { problem: wordsOf(error) }) });
}

helpPage().catch(sayFailure);
