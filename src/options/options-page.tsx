/** The options page: its tabs, and below them what was done last, with Undo. */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { type MessageKey, say } from '../i18n/say.ts';
import { alongThePage } from '../ui/arrow-keys.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { status, undo, undoable } from './edits.ts';
import { ExportTab } from './export-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { RolesTab } from './roles/roles-tab.tsx';
import { goTo, route, TABS, type Tab } from './route.ts';
import { SetUpTab } from './set-up/set-up-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { SyncTab } from './sync-tab.tsx';
import { TeamListsTab } from './team-lists-tab.tsx';

const tabs: Record<Tab, { name: MessageKey; icon: IconName; Panel: FunctionComponent }> = {
  roles: { name: 'options_tabRoles', icon: 'list', Panel: RolesTab },
  import: { name: 'options_tabImport', icon: 'import', Panel: ImportTab },
  export: { name: 'options_tabExport', icon: 'export', Panel: ExportTab },
  teams: { name: 'options_tabTeams', icon: 'team', Panel: TeamListsTab },
  'set-up': { name: 'options_tabSetUp', icon: 'shield', Panel: SetUpTab },
  sync: { name: 'options_tabSync', icon: 'sync', Panel: SyncTab },
  settings: { name: 'options_tabSettings', icon: 'settings', Panel: SettingsTab },
};

export function OptionsPage() {
  const { tab } = route.value;
  const { Panel } = tabs[tab];
  return (
    <>
      <header class="page-head">
        <img src="/icons/hatrack-48.png" width="32" height="32" alt="" />
        <h1>{say('extension_name')}</h1>
        <TabList shown={tab} />
      </header>
      <main>
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab}`}>
          <Panel />
        </div>
      </main>
      <StatusLine />
    </>
  );
}

/** Tabs as the ARIA pattern has them: one is in the tab order, arrows go to the others. */
function TabList({ shown }: { shown: Tab }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[alongThePage(event.key)];
    if (step === undefined) return;
    const next = TABS.at((TABS.indexOf(shown) + step) % TABS.length) ?? shown;
    goTo(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={say('extension_name')}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === shown}
          aria-controls="panel"
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => goTo(tab)}
        >
          <Icon name={tabs[tab].icon} />
          {say(tabs[tab].name)}
        </button>
      ))}
    </div>
  );
}

function StatusLine() {
  const said = status.value;
  return (
    <div
      class="status-line"
      data-shown={said !== undefined}
      data-failure={said?.isFailure === true}
    >
      {said && <Icon name={said.isFailure ? 'warning' : 'done'} />}
      {/* New each time: what is done twice is read out twice, though it has the same words. */}
      <p role="status">{said && <span key={said.number}>{said.words}</span>}</p>
      {undoable.value && (
        <button type="button" class="button small" onClick={undo}>
          {said?.words === undoable.value
            ? say('action_undo')
            : say('options_undoStep', { step: undoable.value })}
        </button>
      )}
    </div>
  );
}
