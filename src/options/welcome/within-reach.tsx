/** The second step: the hat in the toolbar, and the keys that open the popup, as they are really set. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { openKeySettings } from '../../browser/commands.ts';
import { isFirefox } from '../../browser/own-pages.ts';
import { isInToolbar } from '../../browser/toolbar.ts';
import { say, sayParts } from '../../i18n/say.ts';
import { OPEN_POPUP, useCommandKeys } from '../command-keys.ts';
import { sayFailure } from '../edits.ts';
import { Step } from './step.tsx';

export function WithinReach() {
  const isPinned = useIsPinned();
  return (
    <Step number={2} name={say('welcome_reach')} isDone={isPinned === true}>
      <p>
        {isPinned
          ? say('welcome_pinned')
          : say(isFirefox() ? 'welcome_pinInFirefox' : 'welcome_pinInChromium')}
      </p>
      <OpeningKeys />
    </Step>
  );
}

/** undefined until the browser told, and where it does not. */
function useIsPinned(): boolean | undefined {
  const isPinned = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    const look = () =>
      isInToolbar().then((found) => {
        isPinned.value = found;
      }, sayFailure);
    void look();
    // The menu in which it is pinned takes the focus, and gives it back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [isPinned]);
  return isPinned.value;
}

function OpeningKeys() {
  const keys = useCommandKeys().value?.get(OPEN_POPUP);
  if (keys === undefined) return null;
  return (
    <>
      <p>
        {keys === ''
          ? say('welcome_noKeys')
          : sayParts('welcome_keys', { keys: <kbd>{keys}</kbd> })}
      </p>
      <p>
        <button type="button" class="button" onClick={() => openKeySettings().catch(sayFailure)}>
          {say('shortcuts_setKeys')}
        </button>
      </p>
    </>
  );
}
