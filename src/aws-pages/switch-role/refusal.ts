/** AWS's refusal of a switch, explained: the likeliest cause in the bar, the others below it for whoever wants them. */
import {
  type LikelyRefusal,
  likelyRefusals,
  type RefusedSwitch,
} from '../../domain/likely-refusals.ts';
import { element } from './elements.ts';
import { refusalAlerts } from './markup.ts';
import type { Refusal } from './panel.ts';

/** Whether AWS says in the form that it would not switch. What it says is translated, so any words count. */
export function showsRefusal(page: Document): boolean {
  return [...page.querySelectorAll(refusalAlerts)].some((alert) => alert.textContent.trim() !== '');
}

export function explainRefusal(values: RefusedSwitch): Refusal {
  const [first, ...others] = likelyRefusals(values);
  const most = first ? ` Most likely: ${first.why} ${first.advice}` : '';
  return { words: `AWS refused this switch.${most}`, below: causeList(others) };
}

function causeList(causes: LikelyRefusal[]): HTMLElement {
  if (causes.length === 0) return element('span');
  const rows = causes.map(({ why, advice }) => element('li', element('b', why), ' ', advice));
  const list = element('ol', ...rows);
  list.setAttribute('aria-label', 'Other causes');
  return element('details', element('summary', 'Other causes'), list);
}
