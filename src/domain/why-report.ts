/**
 * A report on why a role cannot be switched to, to hand to a colleague or to put into an issue: every account number and
 * alias is blacked out, yet one can see which of them are the same.
 */
import type { WhyNot } from './assumable.ts';
import type { BaseIdentity } from './base-identity.ts';
import type { Role } from './role.ts';

/** Names accounts by letters in the order in which they come up; '' stays nothing. */
function blackout() {
  const seen: string[] = [];
  return (account: string) => {
    if (account === '') return 'none';
    if (!seen.includes(account)) seen.push(account);
    const kind = /^\d{12}$/.test(account) ? 'number' : 'alias';
    return `${kind} ${String.fromCharCode(65 + (seen.indexOf(account) % 26))} ■■■■`;
  };
}

export interface WhyFacts {
  role: Role;
  /** The identities that one is signed in with. */
  bases: readonly BaseIdentity[];
  obstacle: WhyNot;
}

export function whyReport({ role, bases, obstacle }: WhyFacts, version: string): string {
  const hide = blackout();
  const lines = [
    `Hatrack ${version}: a role that cannot be switched to`,
    `obstacle: ${obstacle.obstacle}`,
    `role: partition ${role.partition}, account ${hide(role.account)}, base account ${hide(role.baseAccount)}`,
    `role name: ${role.roleName.length} characters, path ${role.roleName.includes('/') ? 'yes' : 'no'}`,
    ...bases.map(
      ({ partition, account, alias, kind }) =>
        `signed in: partition ${partition}, ${kind}, account ${hide(account)}, alias ${hide(alias)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
