/** The shortcuts in the settings: which role each of the ten switches to, and the keys the browser has for it. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { openKeySettings } from '../browser/commands.ts';
import { sortRoles } from '../domain/list-order.ts';
import { identityOfKey, noDetails, type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { parseShortcut, SHORTCUTS, type Shortcut } from '../store/shortcut-roles.ts';
import { roles, shortcutRoles } from '../ui/stored-state.ts';
import { useCommandKeys } from './command-keys.ts';
import { chooseShortcutRole, sayFailure } from './edits.ts';
import { choiceText, readChoice } from './role-choice.ts';
import { route } from './route.ts';

const CHOICES = 'shortcut-choices';

export function Shortcuts() {
  const keys = useCommandKeys();
  const section = useRef<HTMLElement>(null);
  const choices = useComputed(() => sortRoles(roles.value ?? []).map(choiceText));
  const { shortcut: asked } = route.value;
  // Brings the person to the shortcut that they pressed, once its row can say what is missing.
  const isLoaded = roles.value !== undefined;
  useEffect(() => {
    if (asked === undefined || !isLoaded) return;
    section.current?.scrollIntoView();
    section.current?.querySelector<HTMLElement>(`#shortcut-${CSS.escape(asked)}`)?.focus();
  }, [asked, isLoaded]);
  return (
    <section class="shortcuts" aria-labelledby="shortcuts" ref={section}>
      <h3 id="shortcuts">{say('shortcuts_title')}</h3>
      <p class="help">{say('shortcuts_about')}</p>
      <p>
        <button type="button" class="button" onClick={() => openKeySettings().catch(sayFailure)}>
          {say('shortcuts_setKeys')}
        </button>
      </p>
      <ol>
        {SHORTCUTS.map((shortcut) => (
          <ShortcutRow
            key={shortcut}
            shortcut={shortcut}
            keys={keys.value?.get(`role-${shortcut}`)}
            wasPressed={parseShortcut(asked) === shortcut}
          />
        ))}
      </ol>
      <datalist id={CHOICES}>
        {choices.value.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </section>
  );
}

interface RowProps {
  shortcut: Shortcut;
  /** '' where it has none, undefined until the browser told. */
  keys: string | undefined;
  /** Whether the person came here by pressing it. */
  wasPressed: boolean;
}

function ShortcutRow({ shortcut, keys, wasPressed }: RowProps) {
  /** What was typed and chooses no role, with the reason. */
  const refused = useSignal<{ text: string; problem: string } | undefined>(undefined);
  const key = shortcutRoles.value[shortcut];
  const role = key === undefined ? undefined : roles.value?.find((one) => roleKey(one) === key);
  const isMissing = roles.value !== undefined && !role;
  const missing = isMissing ? missingWords(key !== undefined, wasPressed) : undefined;
  const problem = refused.value?.problem ?? missing;

  const shown = role ? choiceText(role) : goneText(key);

  const choose = async (field: HTMLInputElement) => {
    const text = field.value;
    const choice = readChoice(roles.value ?? [], text);
    if (!choice.ok) {
      refused.value = { text, problem: choice.problem };
      return;
    }
    refused.value = undefined;
    if (choice.value === key) {
      field.value = shown;
      return;
    }
    const chosen = roles.value?.find((one) => roleKey(one) === choice.value);
    const words = chosen
      ? say('shortcuts_switchesTo', { shortcut, role: roleLabel(chosen) })
      : say('shortcuts_hasNoRole', { shortcut });
    try {
      await chooseShortcutRole(shortcut, choice.value, words);
    } catch (error) {
      refused.value = { text, problem: wordsOf(error) };
    }
  };

  const id = `shortcut-${shortcut}`;
  return (
    <li>
      <div class="form-field">
        <label for={id}>
          <span class="unseen">{say('shortcuts_roleFor', { shortcut })}</span>
          <span aria-hidden="true">{shortcut}</span>
        </label>
        <input
          id={id}
          type="text"
          class="field"
          autocomplete="off"
          spellcheck={false}
          list={CHOICES}
          placeholder={say('shortcuts_noRole')}
          value={refused.value?.text ?? shown}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-keys ${id}-problem` : `${id}-keys`}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <span id={`${id}-keys`} class="keys">
          {keys ? <kbd>{keys}</kbd> : keys === '' && say('shortcuts_noKeys')}
        </span>
        {problem && (
          <p id={`${id}-problem`} class="problem">
            {problem}
          </p>
        )}
      </div>
    </li>
  );
}

/** What is left to say of a role that is no longer in the list. */
function goneText(key: RoleKey | undefined): string {
  const identity = key === undefined ? undefined : identityOfKey(key);
  return roles.value && identity ? choiceText({ ...noDetails, ...identity }) : '';
}

/** Why a shortcut has nothing to switch to. One without a choice is no problem before somebody pressed it. */
function missingWords(wasChosen: boolean, wasPressed: boolean): string | undefined {
  if (wasChosen) return say('shortcuts_roleGone');
  return wasPressed ? say('shortcuts_nothingChosen') : undefined;
}
