/** The popup's foot: the keys that switch, and how many roles are shown. */
import { say } from '../i18n/say.ts';
import { roleCount, shownCount } from '../ui/number-words.ts';
import { query, rows, total } from './list-state.ts';
import { done } from './outcome.ts';

const isMac = /Mac/.test(navigator.platform);

export function Foot() {
  if (!total.value) return null;
  return (
    <footer>
      <span class="keys">
        <kbd>↵</kbd> {say('popup_keySwitch')} <kbd>{isMac ? '⌘' : say('key_control')} ↵</kbd>{' '}
        {say('popup_keyNewTab')} <kbd>{say('key_shift')} ↵</kbd> {say('popup_keyWindow')}
      </span>
      <span role="status">
        <Told />
      </span>
    </footer>
  );
}

/** What was just done, or how many roles are shown. The popup is narrow: of some roles it shows the numbers alone. */
function Told() {
  if (done.value !== '') return <>{done.value}</>;
  const shown = rows.value.roles;
  const all = total.value ?? 0;
  if (query.value === '' && shown === all) return <>{roleCount(all)}</>;
  const words = shownCount(shown, all);
  return (
    <>
      <span aria-hidden="true">{say('popup_shownOfAll', { shown, total: all })}</span>
      <span class="unseen">{words}</span>
    </>
  );
}
