/** Offers to keep a role that the person enters by hand. It is kept for their click and for nothing else. */
import { isAccountId, parseAccount } from '../../domain/account.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { parseRoleName } from '../../domain/role-name.ts';
import { say } from '../../i18n/say.ts';
import { wordsOf } from '../../i18n/words-of.ts';
import { askBackground } from '../../ui/background.ts';
import { button } from './elements.ts';
import { updatePanel } from './panel.ts';

/** Digits are most likely the beginning of an account ID, though an alias may be made of digits too. */
const isFinished = ({ account }: SwitchValues) => isAccountId(account) || /\D/.test(account);

/** All else that makes a role is checked where it is kept. */
const isRole = ({ account, roleName }: SwitchValues) =>
  parseAccount(account).ok && parseRoleName(roleName).ok;

export interface KeepOffer {
  /** Looks at what the form holds after the person has typed into it. */
  consider(): void;
}

/** `read` gives what the form holds at the time. */
export function keepOffer(read: () => SwitchValues | undefined): KeepOffer {
  let questions = 0;

  const keepIt = button(say('page_keepRole'), () => void keep());
  const keep = async () => {
    const values = read();
    if (!values) return;
    try {
      const label = await askBackground('keepEntered', values);
      updatePanel({ words: say('page_kept', { role: label }), action: undefined });
    } catch (error) {
      updatePanel({ words: say('page_notKept', { problem: wordsOf(error) }) });
    }
  };

  const consider = async () => {
    const question = ++questions;
    const values = read();
    if (!values || !isFinished(values) || !isRole(values)) {
      updatePanel({ words: say('page_enterToKeep'), action: undefined, below: undefined });
      return;
    }
    const isKept = await askBackground('isKept', values).catch(() => false);
    // The person has typed on, and a later question is under way.
    if (question !== questions) return;
    updatePanel({
      words: isKept ? say('page_roleKnown') : say('page_roleNew'),
      action: isKept ? undefined : keepIt,
      below: undefined,
    });
  };
  return { consider: () => void consider() };
}
