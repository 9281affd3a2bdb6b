/** Says, while a person walks, what reaches the stand-in AWS: the other half of what they see in the window. */
import { formatAccount } from '../../src/domain/account.ts';
import { paletteName } from '../../src/domain/color.ts';
import type { Refusal, StandInAws, Switch } from '../stand-in-aws/index.ts';
import { say } from './say.ts';

const LOOK_EVERY_MS = 200;

/** Tells of each switch and each refusal soon after it came; answers how to stop. */
export function tellArrivals({ switches, refusals }: StandInAws): () => void {
  const told = { switches: 0, refusals: 0 };
  const look = () => {
    for (const one of switches.slice(told.switches)) say(switchWords(one));
    for (const one of refusals.slice(told.refusals)) say(refusalWords(one));
    told.switches = switches.length;
    told.refusals = refusals.length;
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function switchWords({ account, roleName, displayName, color, host }: Switch): string {
  const name = displayName ? ` as “${displayName}”` : '';
  const shade = color ? `, ${paletteName(color) ?? color}` : '';
  return `  → ${host} switched to ${roleName} in ${formatAccount(account)}${name}${shade}.`;
}

const refusalWords = ({ host, reason }: Refusal) => `  → ${host} refused a switch: ${reason}.`;
