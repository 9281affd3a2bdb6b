/** The Sync tab: whether roles and settings go through the browser's account, what stands there, and what waits. */
import { useSignal } from '@preact/signals';
import { isFirefox } from '../browser/own-pages.ts';
import { sentences } from '../i18n/in-a-row.ts';
import { say, sayCount } from '../i18n/say.ts';
import type { AccountSummary } from '../store/account.ts';
import { askBackground } from '../ui/background.ts';
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
  const isRead = useSyncState();
  return (
    <section class="prose">
      <h2>{say('options_tabSync')}</h2>
      <RemovedElsewhere />
      {isRead && <Ways />}
      {/* Whatever cannot be read: what was lost can be brought back. */}
      <Bin />
      <Snapshots />
    </section>
  );
}

/** The ways by which browsers hear of each other. */
function Ways() {
  return (
    <>
      <AccountSection />
      <FolderSection />
      {(syncChoice.value.account || folderChoice.value) && (
        <p>
          <SyncNow />
        </p>
      )}
    </>
  );
}

function AccountSection() {
  const { account: isOn, label } = syncChoice.value;
  return (
    <section class="sync-part" aria-label={say('syncPage_account')}>
      <h3>{say('syncPage_account')}</h3>
      <Tick
        label={say('syncPage_useAccount')}
        help={sentences(say('syncPage_useAccountHelp'), carriedWords())}
        checked={isOn}
        onChange={(checked) => turn(checked)}
      />
      {isOn && (
        <>
          <div class="form-field">
            <label for="browser-label">{say('syncPage_browserName')}</label>
            <input
              id="browser-label"
              class="field"
              type="text"
              maxLength={40}
              aria-describedby="browser-label-help"
              placeholder={say('syncPage_browserNameExample')}
              value={label}
              onChange={(event) => rename(event.currentTarget.value)}
            />
            <p id="browser-label-help" class="help">
              {say('syncPage_browserNameHelp')}
            </p>
          </div>
          <LastExchange carrier="account" />
          {account.value && <Account summary={account.value} />}
        </>
      )}
    </section>
  );
}

const carriedWords = () =>
  isFirefox() ? say('syncPage_firefoxCarries') : say('syncPage_browserCarries');

function turn(on: boolean): void {
  choose({ account: on }, on ? say('syncPage_isOn') : say('syncPage_isOff'));
}

const rename = (label: string) => choose({ label }, say('syncPage_browserNameSaved'));

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
    if (isUnderWay.value) return;
    isUnderWay.value = true;
    await askBackground('syncNow', undefined).catch(sayFailure);
    isUnderWay.value = false;
  };
  return (
    <button type="button" class="button" aria-disabled={isUnderWay.value} onClick={sync}>
      {isUnderWay.value ? say('syncPage_syncing') : say('syncPage_syncNow')}
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
          aria-label={say('syncPage_roomUsed')}
          min={0}
          max={room}
          high={room * 0.9}
          value={bytes}
        />{' '}
        {sayCount('syncPage_room', moreRoles, { bytes, room, part })}
      </p>
      {isNearlyFull && <p class="problem">{say('syncPage_nearlyFull')}</p>}
      {damaged > 0 && <p>{sayCount('syncPage_damagedParts', damaged)}</p>}
      {newer > 0 && <p>{say('syncPage_newerParts')}</p>}
      <BrowserList carrier="account" browsers={browsers} />
    </>
  );
}
