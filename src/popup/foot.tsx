/** The popup's foot: the keys that switch, and how many roles are shown. */
import { say } from '../i18n/say.ts';
import { roleCount, shownCount } from '../ui/number-words.ts';
import { query, rows, total } from './list-state.ts';

const isMac = /Mac/.test(navigator.platform);

/** `done`: what was just done, to be said once more in words; '' for nothing. */
export function Foot({ done }: { done: string }) {
  return (
    <footer>
      <span class="keys">
        <kbd>↵</kbd> {say('popup_keySwitch')} <kbd>{isMac ? '⌘' : say('key_control')} ↵</kbd>{' '}
        {say('popup_keyNewTab')} <kbd>{say('key_shift')} ↵</kbd> {say('popup_keyWindow')}
      </span>
      <span role="status">
        {done !== '' ? done : <Count shown={rows.value.roles} all={total.value ?? 0} />}
      </span>
    </footer>
  );
}

/** The popup is narrow: of some roles it shows the numbers alone. */
function Count({ shown, all }: { shown: number; all: number }) {
  if (query.value === '' && shown === all) return <>{roleCount(all)}</>;
  const words = shownCount(shown, all);
  return (
    <>
      <span aria-hidden="true">{say('popup_shownOfAll', { shown, total: all })}</span>
      <span class="unseen">{words}</span>
    </>
  );
}
