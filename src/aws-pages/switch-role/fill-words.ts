/** How a filling went, in words. */
import { formatAccount } from '../../domain/account.ts';
import { colorWord } from '../../domain/color.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { sentences } from '../../i18n/in-a-row.ts';
import { say } from '../../i18n/say.ts';
import type { Filling } from './fill-form.ts';

const nameOf = ({ displayName, roleName, account }: SwitchValues) =>
  displayName || say('page_roleInAccount', { role: roleName, account: formatAccount(account) });

export function fillWords(
  values: SwitchValues,
  { failed, nearest }: Filling,
  pressed: boolean,
  button: HTMLElement,
): string {
  if (failed.length > 0) return say('page_notAllTaken');
  const name = nameOf(values);
  return pressed
    ? sentences(say('page_switchingTo', { name }), colorWords(nearest))
    : sentences(say('page_filledFromList', { name }), colorWords(nearest), pressToGoOn(button));
}

/** For a role that the person picked on the page itself; shorter, because the search stands beside it. */
export function chosenWords(values: SwitchValues, filling: Filling, button: HTMLElement): string {
  if (filling.failed.length > 0) return fillWords(values, filling, false, button);
  return sentences(
    say('page_filledIn', { name: nameOf(values) }),
    colorWords(filling.nearest),
    pressToGoOn(button),
  );
}

/** Which button is to be pressed, as the page names it: AWS's console may speak another language than the browser. */
const pressToGoOn = ({ textContent }: HTMLElement) =>
  say('page_pressToGoOn', { button: textContent.trim().replace(/\s+/g, ' ') });

function colorWords(nearest: string | undefined): string {
  if (nearest === undefined) return '';
  return nearest === 'none'
    ? say('page_noColorLikeIt')
    : say('page_nearestColor', { color: colorWord(nearest) });
}
