/** Offers to keep a role that the person switched to by hand in the tab below the popup. */
import { useSignal } from '@preact/signals';
import { formatAccount } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import { say, sayParts } from '../i18n/say.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { presentTab, submitted } from './reach.ts';

/** `done` is called after the person has chosen, and puts the focus back. */
export function KeepOffer({ done }: { done: () => void }) {
  const said = useSignal('');
  const offered = submitted.value;
  if (!offered) return null;

  const keep = async () => {
    const answer = presentTab.then((tabId) => askBackground('keepSubmitted', tabId ?? -1));
    said.value = await answer.then(
      (label) => say('popup_kept', { role: label }),
      (error) => say('popup_notKept', { reason: wordsOf(error) }),
    );
    done();
  };
  const forget = async () => {
    submitted.value = undefined;
    done();
    await askBackground('forgetSubmitted', (await presentTab) ?? -1);
  };
  const isOpen = said.value === '';
  return (
    <>
      {isOpen && <KeepQuestion role={offered} keep={keep} forget={forget} />}
      {/* It is there before its words are: of a status that comes with them, screen readers say nothing. */}
      <p class={said.value === '' ? 'unseen' : 'keep'} role="status">
        {said.value}
      </p>
    </>
  );
}

interface QuestionProps {
  role: Role;
  keep: () => void;
  forget: () => void;
}

function KeepQuestion({ role: { roleName, account }, keep, forget }: QuestionProps) {
  return (
    <section class="keep" aria-label={say('popup_keepOffer')}>
      <p>
        <b>
          {sayParts('popup_keepQuestion', {
            role: roleName,
            account: <span class="whole">{formatAccount(account)}</span>,
          })}
        </b>
        <span class="soft">{say('popup_switchedByHand')}</span>
      </p>
      <button type="button" class="button small main" onClick={keep}>
        {say('popup_keep')}
      </button>
      <button type="button" class="button small" onClick={forget}>
        {say('popup_notNow')}
      </button>
    </section>
  );
}
