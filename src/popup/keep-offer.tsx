/** Offers to keep a role that the person switched to by hand in the tab below the popup. */
import { useSignal } from '@preact/signals';
import { formatAccount } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import { say, sayParts } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { askBackground } from '../ui/background.ts';
import { toField } from './field.ts';
import { askAround, submitted } from './reach.ts';

export function KeepOffer() {
  const said = useSignal('');
  const offered = submitted.value;
  if (!offered) return null;

  const keep = async () => {
    const answer = askAround().then((tabId) => askBackground('keepSubmitted', tabId ?? -1));
    said.value = await answer.then(
      (label) => say('popup_kept', { role: label }),
      (error) => say('popup_notKept', { reason: wordsOf(error) }),
    );
    toField();
  };
  const forget = async () => {
    submitted.value = undefined;
    toField();
    await askBackground('forgetSubmitted', (await askAround()) ?? -1);
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
