/** How a filling went, in words. */
import { formatAccount } from '../../domain/account.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import type { Filling } from './fill-form.ts';

const nameOf = ({ displayName, roleName, account }: SwitchValues) =>
  displayName || `${roleName} in ${formatAccount(account)}`;

export function fillWords(
  values: SwitchValues,
  { failed, nearest }: Filling,
  pressed: boolean,
): string {
  if (failed.length > 0) {
    return 'AWS’s page did not take everything. Compare it with these values before you go on:';
  }
  const color = colorWords(nearest);
  return pressed
    ? `Switching to ${nameOf(values)}.${color}`
    : `Filled in from your list: ${nameOf(values)}.${color} Press Switch Role to go on.`;
}

/** For a role that the person picked on the page itself; shorter, because the search stands beside it. */
export function chosenWords(values: SwitchValues, filling: Filling): string {
  if (filling.failed.length > 0) return fillWords(values, filling, false);
  return `Filled in ${nameOf(values)}.${colorWords(filling.nearest)} Press Switch Role to go on.`;
}

function colorWords(nearest: string | undefined): string {
  if (nearest === undefined) return '';
  return nearest === 'none'
    ? ' AWS has no color like yours, so none was chosen.'
    : ` AWS has no such color; ${nearest} is the nearest.`;
}
