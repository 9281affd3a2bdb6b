/** The Settings tab: how a switch goes, and what Hatrack may touch. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasHostAccess, requestHostAccess } from '../browser/host-access.ts';
import { ownVersion } from '../browser/own-pages.ts';
import type { Place } from '../browser/tabs.ts';
import type { DefaultLanding } from '../domain/landing.ts';
import type { Settings } from '../store/settings.ts';
import { settings } from '../ui/stored-settings.ts';
import { changeSettings, sayFailure } from './edits.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Tick } from './tick.tsx';

const places: Record<Place, string> = {
  tab: 'In the present tab',
  'new-tab': 'In a new tab',
  'background-tab': 'In a new tab behind this one',
  window: 'In a new window',
  'private-window': 'In a private window',
};

function change(changes: Partial<Settings>): void {
  changeSettings(changes).catch(sayFailure);
}

export function SettingsTab() {
  const { pressSwitchRole, place, landing, unreachable, sameNameOnly, signInHost } = settings.value;
  return (
    <section class="prose">
      <h2>Settings</h2>
      <Tick
        label="Press Switch Role for me"
        help="When you pick a role in Hatrack, it fills AWS’s Switch Role page and presses the button there, once. Never for a link that something else opened."
        checked={pressSwitchRole}
        onChange={(checked) => change({ pressSwitchRole: checked })}
      />
      <div class="form-field">
        <label for="place">Enter opens a switch</label>
        <select
          id="place"
          class="field"
          value={place}
          onChange={(event) => change({ place: event.currentTarget.value as Place })}
        >
          {Object.entries(places).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <p class="help">
          Ctrl or Cmd with Enter opens a new tab (with Shift, behind this one), Shift a new window,
          Alt a private window.
        </p>
      </div>
      <div class="form-field">
        <label for="landing">A switch from the console lands on</label>
        <select
          id="landing"
          class="field"
          value={landing}
          onChange={(event) => change({ landing: event.currentTarget.value as DefaultLanding })}
        >
          <option value="same-page">The page you are on, in the role’s region</option>
          <option value="console-home">The console’s home page</option>
        </select>
        <p class="help">A role with a landing page of its own lands there.</p>
      </div>
      <Tick
        label="Hide roles that cannot be assumed from where you are signed in"
        help="Otherwise they stand last in the popup, each with the reason."
        checked={unreachable === 'hidden'}
        onChange={(hidden) => change({ unreachable: hidden ? 'hidden' : 'last' })}
      />
      <Tick
        label="Only roles of the same name"
        help="Of the roles with a base account, only those named like the role or permission set that you are signed in with."
        checked={sameNameOnly}
        onChange={(checked) => change({ sameNameOnly: checked })}
      />
      <Tick
        label="Sign in through the role’s own region"
        help="The Switch Role page is opened on the sign-in host of the role’s region, as some networks ask for. Otherwise on the one for all regions."
        checked={signInHost === 'regional'}
        onChange={(own) => change({ signInHost: own ? 'regional' : 'global' })}
      />
      <Shortcuts />
      <HostAccess />
      <p class="help">Hatrack {ownVersion()}</p>
    </section>
  );
}

function HostAccess() {
  const access = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    void hasHostAccess().then((has) => {
      access.value = has;
    });
  }, [access]);
  const allow = async () => {
    access.value = await requestHostAccess();
  };
  return (
    <div class="form-field">
      <h3>AWS’s pages</h3>
      {access.value === true && (
        <p>
          Hatrack may fill AWS’s Switch Role page, and may switch from an open console when you pick
          a role. It runs on no other page.
        </p>
      )}
      {access.value === false && (
        <>
          <p>
            The browser keeps Hatrack off some of AWS’s pages, so it cannot switch from the console
            or fill the Switch Role page everywhere.
          </p>
          <button type="button" class="button" onClick={() => allow().catch(sayFailure)}>
            Allow
          </button>
        </>
      )}
    </div>
  );
}
