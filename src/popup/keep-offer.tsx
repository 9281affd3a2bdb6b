/** Offers to keep a role that the person switched to by hand in the tab below the popup. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import { say, sayParts } from '../i18n/say.ts';
import { readSubmittedRole } from '../store/submitted-roles.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { findListed, lines } from './listed-roles.ts';
import { presentTab } from './present-tab.ts';

interface Offer {
  tabId: number;
  role: Role;
}

async function offerForTab(): Promise<Offer | undefined> {
  const tabId = await presentTab;
  const role = tabId === undefined ? undefined : await readSubmittedRole(tabId);
  return role && tabId !== undefined ? { tabId, role } : undefined;
}

const isSameRole = (a: Role, b: Role) =>
  a.partition === b.partition && a.account === b.account && a.roleName === b.roleName;

/** `done` is called after the person has chosen, and puts the focus back. */
export function KeepOffer({ done }: { done: () => void }) {
  const offer = useSignal<Offer | undefined>(undefined);
  const said = useSignal('');
  useEffect(() => {
    // Where the browser cannot read its memory there is nothing to offer.
    offerForTab().then(
      (found) => {
        offer.value = found;
      },
      () => undefined,
    );
  }, [offer]);

  const offered = offer.value;
  if (!offered || !lines.value) return null;
  const keep = async () => {
    const answer = askBackground('keepSubmitted', offered.tabId);
    said.value = await answer.then(
      (label) => say('popup_kept', { role: label }),
      (error) => say('popup_notKept', { reason: wordsOf(error) }),
    );
    done();
  };
  const forget = async () => {
    offer.value = undefined;
    done();
    await askBackground('forgetSubmitted', offered.tabId);
  };
  const isOpen = said.value === '' && !findListed((role) => isSameRole(role, offered.role));
  return (
    <>
      {isOpen && <KeepQuestion role={offered.role} keep={keep} forget={forget} />}
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
