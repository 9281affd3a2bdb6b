/** The options page: its tabs, and below them what was done last, with Undo. */
import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../ui/icon.tsx';
import { status, undo, undoable } from './edits.ts';
import { ExportTab } from './export-tab.tsx';
import { ImportTab } from './import-tab.tsx';
import { RolesTab } from './roles-tab.tsx';
import { goTo, route, TABS, type Tab } from './route.ts';
import { SetUpTab } from './set-up/set-up-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { SyncTab } from './sync-tab.tsx';
import { TeamListsTab } from './team-lists-tab.tsx';

const tabs: Record<Tab, { name: string; icon: IconName; Panel: FunctionComponent }> = {
  roles: { name: 'Roles', icon: 'list', Panel: RolesTab },
  import: { name: 'Import', icon: 'import', Panel: ImportTab },
  export: { name: 'Export', icon: 'export', Panel: ExportTab },
  teams: { name: 'Team lists', icon: 'team', Panel: TeamListsTab },
  'set-up': { name: 'Set up a role', icon: 'shield', Panel: SetUpTab },
  sync: { name: 'Sync', icon: 'sync', Panel: SyncTab },
  settings: { name: 'Settings', icon: 'settings', Panel: SettingsTab },
};

export function OptionsPage() {
  const { tab } = route.value;
  const { Panel } = tabs[tab];
  return (
    <>
      <header class="page-head">
        <img src="/icons/hatrack-48.png" width="32" height="32" alt="" />
        <h1>Hatrack</h1>
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
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = TABS.at((TABS.indexOf(shown) + step) % TABS.length) ?? shown;
    goTo(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Hatrack" ref={list} onKeyDown={onKeyDown}>
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
          {tabs[tab].name}
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
      <p role="status">{said?.words}</p>
      {undoable.value && (
        <button type="button" class="button small" onClick={undo}>
          Undo{said?.words !== undoable.value && `: ${undoable.value}`}
        </button>
      )}
    </div>
  );
}
