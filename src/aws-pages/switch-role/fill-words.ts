/** How a filling went, in words. */
import { formatAccount } from '../../domain/account.ts';
import { colorWord } from '../../domain/color.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { say } from '../../i18n/say.ts';
import type { Filling } from './fill-form.ts';

const nameOf = ({ displayName, roleName, account }: SwitchValues) =>
  displayName || say('page_roleInAccount', { role: roleName, account: formatAccount(account) });

export function fillWords(
  values: SwitchValues,
  { failed, nearest }: Filling,
  pressed: boolean,
): string {
  if (failed.length > 0) return say('page_notAllTaken');
  const name = nameOf(values);
  return pressed
    ? sentences(say('page_switchingTo', { name }), colorWords(nearest))
    : sentences(say('page_filledFromList', { name }), colorWords(nearest), say('page_pressToGoOn'));
}

/** For a role that the person picked on the page itself; shorter, because the search stands beside it. */
export function chosenWords(values: SwitchValues, filling: Filling): string {
  if (filling.failed.length > 0) return fillWords(values, filling, false);
  return sentences(
    say('page_filledIn', { name: nameOf(values) }),
    colorWords(filling.nearest),
    say('page_pressToGoOn'),
  );
}

const sentences = (...all: string[]) => all.filter((sentence) => sentence !== '').join(' ');

function colorWords(nearest: string | undefined): string {
  if (nearest === undefined) return '';
  return nearest === 'none'
    ? say('page_noColorLikeIt')
    : say('page_nearestColor', { color: colorWord(nearest) });
}
