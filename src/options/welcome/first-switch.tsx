/** The third step: how a switch goes; done once a first one was begun. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openPopup } from '../../browser/own-pages.ts';
import { say, sayParts } from '../../i18n/say.ts';
import { readRecentRoles, watchRecentRoles } from '../../store/recent-roles.ts';
import { roles } from '../../ui/stored-state.ts';
import { sayFailure } from '../edits.ts';
import { Step } from './step.tsx';

export function FirstSwitch() {
  const hasSwitched = useHasSwitched();
  const hasRoles = (roles.value?.length ?? 0) > 0;
  return (
    <Step number={3} name={say('welcome_switch')} isDone={hasSwitched}>
      <p>{sayParts('welcome_switchHow', { enter: <kbd>{say('welcome_enterKey')}</kbd> })}</p>
      <p class="soft">{say('welcome_switchThen')}</p>
      <p>
        <button
          type="button"
          class={hasRoles && !hasSwitched ? 'button main' : 'button'}
          disabled={!hasRoles}
          onClick={() => openPopup().catch(sayFailure)}
        >
          {say('welcome_openPopup')}
        </button>
      </p>
    </Step>
  );
}

/** Whether a switch was ever begun on this machine. */
function useHasSwitched(): boolean {
  const hasSwitched = useSignal(false);
  useEffect(() => {
    const look = () =>
      readRecentRoles().then((recent) => {
        hasSwitched.value = recent.length > 0;
      }, sayFailure);
    void look();
    return watchRecentRoles(look);
  }, [hasSwitched]);
  return hasSwitched.value;
}
