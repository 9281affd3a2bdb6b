/** The Sync tab: whether roles and settings go through the browser's account, what stands there, and what waits. */
import { useSignal } from '@preact/signals';
import { isFirefox } from '../browser/own-pages.ts';
import type { AccountSummary } from '../store/account.ts';
import { askBackground } from '../ui/background.ts';
import { numberWords } from '../ui/number-words.ts';
import { Bin } from './bin.tsx';
import { BrowserList } from './browser-list.tsx';
import { announce, sayFailure } from './edits.ts';
import { FolderSection } from './folder-section.tsx';
import { LastExchange } from './last-exchange.tsx';
import { RemovedElsewhere } from './removed-elsewhere.tsx';
import { Snapshots } from './snapshots.tsx';
import { account, folderChoice, syncChoice, useSyncState } from './sync-state.ts';
import { Tick } from './tick.tsx';

export function SyncTab() {
  useSyncState();
  const { account: isOn, label } = syncChoice.value;
  return (
    <section class="prose">
      <h2>Sync</h2>
      <RemovedElsewhere />
      <section class="sync-part" aria-label="This browser’s account">
        <h3>This browser’s account</h3>
        <Tick
          label="Sync through this browser’s account"
          help={`Roles and settings go to your other browsers of the same account: account numbers, role names and all that the list says of them, no credentials. ${ACCOUNT_WORDS}`}
          checked={isOn}
          onChange={(checked) => turn(checked)}
        />
        {isOn && (
          <>
            <div class="form-field">
              <label for="browser-label">This browser’s name</label>
              <input
                id="browser-label"
                class="field"
                type="text"
                maxLength={40}
                placeholder="Laptop"
                value={label}
                onChange={(event) => rename(event.currentTarget.value)}
              />
              <p class="help">Your other browsers show it beside what this one holds.</p>
            </div>
            <LastExchange carrier="account" />
            {account.value && <Account summary={account.value} />}
          </>
        )}
      </section>
      <FolderSection />
      {(isOn || folderChoice.value) && (
        <p>
          <SyncNow />
        </p>
      )}
      <Bin />
      <Snapshots />
    </section>
  );
}

const ACCOUNT_WORDS = isFirefox()
  ? 'Firefox carries them, encrypted, if you are signed in to it and sync add-ons.'
  : 'The browser carries them if you are signed in to it and sync extensions; its maker can read them unless you set a sync passphrase.';

function turn(on: boolean): void {
  const words = on
    ? 'Sync is on. The first exchange follows within a minute.'
    : 'Sync is off. What the account holds stays there.';
  choose({ account: on }, words);
}

const rename = (label: string) => choose({ label }, 'Saved this browser’s name.');

/** Shown at once, and as it was where it could not be saved. */
function choose(changes: { account?: boolean; label?: string }, words: string): void {
  const before = syncChoice.value;
  syncChoice.value = { ...before, ...changes };
  askBackground('saveSyncChoice', changes).then(
    () => announce(words),
    (error) => {
      syncChoice.value = before;
      sayFailure(error);
    },
  );
}

function SyncNow() {
  const isUnderWay = useSignal(false);
  const sync = async () => {
    isUnderWay.value = true;
    await askBackground('syncNow', undefined).catch(sayFailure);
    isUnderWay.value = false;
  };
  return (
    <button type="button" class="button" disabled={isUnderWay.value} onClick={sync}>
      {isUnderWay.value ? 'Syncing…' : 'Sync now'}
    </button>
  );
}

function Account({ summary }: { summary: AccountSummary }) {
  const { bytes, room, moreRoles, damaged, newer, browsers } = summary;
  const part = Math.round((bytes / room) * 100);
  const isNearlyFull = part >= 90;
  return (
    <>
      <p>
        <meter
          aria-label="Room used in the account"
          min={0}
          max={room}
          high={room * 0.9}
          value={bytes}
        />{' '}
        {numberWords(bytes)} of {numberWords(room)} bytes ({part} %). Room for at least{' '}
        {numberWords(moreRoles)} more {moreRoles === 1 ? 'role' : 'roles'} like these.
      </p>
      {isNearlyFull && (
        <p class="problem">
          The account is nearly full. Roles that find no room stay in the browser they are in.
        </p>
      )}
      {damaged > 0 && (
        <p>
          {numberWords(damaged)} {damaged === 1 ? 'part' : 'parts'} of it cannot be read and will be
          written anew from what this browser holds.
        </p>
      )}
      {newer > 0 && <p>A later Hatrack has written parts of it. They are left alone.</p>}
      <BrowserList carrier="account" browsers={browsers} />
    </>
  );
}
