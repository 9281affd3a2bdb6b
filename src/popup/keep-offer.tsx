/** Offers to keep a role that the person switched to by hand in the tab below the popup. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import { readSubmittedRole } from '../store/submitted-roles.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { roles } from '../ui/stored-state.ts';
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

  if (said.value !== '') {
    return (
      <p class="keep" role="status">
        {said.value}
      </p>
    );
  }
  const offered = offer.value;
  const isKept = offered && roles.value?.some((role) => isSameRole(role, offered.role));
  if (!offered || isKept !== false) return null;

  const keep = async () => {
    const answer = askBackground('keepSubmitted', offered.tabId);
    said.value = await answer.then(
      (label) => `Kept ${label}.`,
      (error) => `The role was not kept. ${wordsOf(error)}`,
    );
    done();
  };
  const forget = async () => {
    offer.value = undefined;
    done();
    await askBackground('forgetSubmitted', offered.tabId);
  };
  const { roleName, account } = offered.role;
  return (
    <section class="keep" aria-label="A role that is not in your list">
      <p>
        <b>
          Keep {roleName} in <span class="whole">{formatAccount(account)}</span>?
        </b>
        <span class="soft">You switched to it by hand.</span>
      </p>
      <button type="button" class="button small main" onClick={keep}>
        Keep
      </button>
      <button type="button" class="button small" onClick={forget}>
        Not now
      </button>
    </section>
  );
}
