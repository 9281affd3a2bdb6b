/** AWS's refusal of a switch, explained: the likeliest cause in the bar, the others below it for whoever wants them. */
import {
  type LikelyRefusal,
  likelyRefusals,
  type RefusedSwitch,
} from '../../domain/likely-refusals.ts';
import { say } from '../../i18n/say.ts';
import { element } from './elements.ts';
import { refusalAlerts } from './markup.ts';
import type { Refusal } from './panel.ts';

/** Whether AWS says in the form that it would not switch. What it says is translated, so any words count. */
export function showsRefusal(page: Document): boolean {
  return [...page.querySelectorAll(refusalAlerts)].some((alert) => alert.textContent.trim() !== '');
}

export function explainRefusal(values: RefusedSwitch): Refusal {
  const [first, ...others] = likelyRefusals(values);
  const words = first
    ? say('refusal_mostLikely', { why: first.why, advice: first.advice })
    : say('refusal_unexplained');
  return { words, below: causeList(others) };
}

function causeList(causes: LikelyRefusal[]): HTMLElement {
  if (causes.length === 0) return element('span');
  const rows = causes.map(({ why, advice }) => element('li', element('b', why), ' ', advice));
  const list = element('ol', ...rows);
  list.setAttribute('aria-label', say('refusal_otherCauses'));
  return element('details', element('summary', say('refusal_otherCauses')), list);
}
