/** The Settings tab: how a switch goes, how lists look, and what Hatrack may touch. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { hasHostAccess, requestHostAccess } from '../browser/host-access.ts';
import { ownVersion } from '../browser/own-pages.ts';
import type { Place } from '../browser/tabs.ts';
import type { DefaultLanding } from '../domain/landing.ts';
import { type MessageKey, say } from '../i18n/say.ts';
import type { Density, Settings } from '../store/settings.ts';
import { settings } from '../ui/stored-settings.ts';
import { changeSettings, sayFailure } from './edits.ts';
import { SelectField } from './select-field.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Tick } from './tick.tsx';

const places: Record<Place, MessageKey> = {
  tab: 'settings_placeTab',
  'new-tab': 'settings_placeNewTab',
  'background-tab': 'settings_placeBackgroundTab',
  window: 'settings_placeWindow',
  'private-window': 'settings_placePrivateWindow',
};

const landings: Record<DefaultLanding, MessageKey> = {
  'same-page': 'settings_landsOnSamePage',
  'console-home': 'settings_landsOnHome',
};

const densities: Record<Density, MessageKey> = {
  dense: 'settings_densityDense',
  usual: 'settings_densityUsual',
  roomy: 'settings_densityRoomy',
};

function change(changes: Partial<Settings>): void {
  changeSettings(changes).catch(sayFailure);
}

export function SettingsTab() {
  const { pressSwitchRole, place, landing, unreachable, sameNameOnly, signInHost, density } =
    settings.value;
  return (
    <section class="prose">
      <h2>{say('options_tabSettings')}</h2>
      <Tick
        label={say('settings_press')}
        help={say('settings_pressHelp')}
        checked={pressSwitchRole}
        onChange={(checked) => change({ pressSwitchRole: checked })}
      />
      <SelectField
        id="place"
        label={say('settings_place')}
        help={say('settings_placeHelp')}
        value={place}
        choices={places}
        onChange={(chosen) => change({ place: chosen })}
      />
      <SelectField
        id="landing"
        label={say('settings_landing')}
        help={say('settings_landingHelp')}
        value={landing}
        choices={landings}
        onChange={(chosen) => change({ landing: chosen })}
      />
      <Tick
        label={say('settings_hideUnreachable')}
        help={say('settings_hideUnreachableHelp')}
        checked={unreachable === 'hidden'}
        onChange={(hidden) => change({ unreachable: hidden ? 'hidden' : 'last' })}
      />
      <Tick
        label={say('settings_sameNameOnly')}
        help={say('settings_sameNameOnlyHelp')}
        checked={sameNameOnly}
        onChange={(checked) => change({ sameNameOnly: checked })}
      />
      <Tick
        label={say('settings_ownRegion')}
        help={say('settings_ownRegionHelp')}
        checked={signInHost === 'regional'}
        onChange={(own) => change({ signInHost: own ? 'regional' : 'global' })}
      />
      <SelectField
        id="density"
        label={say('settings_density')}
        help={say('settings_densityHelp')}
        value={density}
        choices={densities}
        onChange={(chosen) => change({ density: chosen })}
      />
      <Shortcuts />
      <HostAccess />
      <p class="help">{say('settings_version', { version: ownVersion() })}</p>
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
      <h3>{say('settings_awsPages')}</h3>
      {access.value === true && <p>{say('settings_mayUsePages')}</p>}
      {access.value === false && (
        <>
          <p>{say('settings_mayNotUsePages')}</p>
          <button type="button" class="button" onClick={() => allow().catch(sayFailure)}>
            {say('settings_allowPages')}
          </button>
        </>
      )}
    </div>
  );
}
