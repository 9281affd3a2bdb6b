/** Offers to keep a role that the person enters by hand. It is kept for their click and for nothing else. */
import { isAccountId } from '../../domain/account.ts';
import type { PartitionId } from '../../domain/partition.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { checkRole } from '../../domain/role.ts';
import { askBackground, wordsOf } from '../../ui/background.ts';
import { button } from './elements.ts';
import { updatePanel } from './panel.ts';

const UNFINISHED = 'Enter account and role, and you can keep them here.';
const KNOWN = 'This role is in your list.';
const NEW = 'This role is not in your list.';

/** Digits are most likely the beginning of an account ID, though an alias may be made of digits too. */
const isFinished = ({ account }: SwitchValues) => isAccountId(account) || /\D/.test(account);

export interface KeepOffer {
  /** Looks at what the form holds after the person has typed into it. */
  consider(): void;
}

/** `read` gives what the form holds at the time. */
export function keepOffer(partition: PartitionId, read: () => SwitchValues | undefined): KeepOffer {
  let questions = 0;

  const keepIt = button('Keep this role', () => void keep());
  const keep = async () => {
    const values = read();
    if (!values) return;
    try {
      const label = await askBackground('keepEntered', values);
      updatePanel({ words: `Kept ${label} in your list.`, action: undefined });
    } catch (error) {
      updatePanel({ words: `The role was not kept. ${wordsOf(error)}` });
    }
  };

  const consider = async () => {
    const question = ++questions;
    const values = read();
    if (!values || !isFinished(values) || !checkRole({ ...values, partition }).ok) {
      updatePanel({ words: UNFINISHED, action: undefined, below: undefined });
      return;
    }
    const isKept = await askBackground('isKept', values).catch(() => false);
    // The person has typed on, and a later question is under way.
    if (question !== questions) return;
    updatePanel({
      words: isKept ? KNOWN : NEW,
      action: isKept ? undefined : keepIt,
      below: undefined,
    });
  };
  return { consider: () => void consider() };
}
