/** The popup's head: the search field, which takes all keys of the list, and the ways to the options page. */
import type { ComponentChild } from 'preact';
import { openOptions } from '../browser/own-pages.ts';
import { say } from '../i18n/say.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { onKeyDown, search } from './acts.ts';
import { toField } from './field.ts';
import { active, query, rows, toggleGrouped, view } from './list-state.ts';
import { LIST_ID, optionId } from './role-list.tsx';

export function PopupHead() {
  const { isGrouped } = view.value;
  const groupsWords = say(isGrouped ? 'popup_showFlat' : 'popup_showGroups');
  return (
    <header>
      <Search />
      <button
        type="button"
        class="icon-button"
        title={groupsWords}
        onClick={() => {
          toggleGrouped();
          toField();
        }}
      >
        <Drawing shape={isGrouped ? icons.rows : icons.grouped} turns />
      </button>
      <OptionsButton shape={icons.add} words={say('popup_addRole')} hash="#roles/new" />
      <OptionsButton shape={icons.list} turns words={say('popup_manageRoles')} hash="#roles" />
      <OptionsButton shape={icons.settings} words={say('popup_settings')} hash="#settings" />
    </header>
  );
}

function Search() {
  const hasRows = rows.value.count > 0;
  return (
    <label class="search">
      <Drawing shape={icons.search} />
      <input
        autofocus
        type="text"
        role="combobox"
        aria-label={say('popup_search')}
        aria-expanded={hasRows}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        {...(hasRows && { 'aria-activedescendant': optionId(active.value) })}
        placeholder={say('popup_search')}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

interface ButtonProps {
  shape: ComponentChild;
  turns?: boolean;
  words: string;
  hash: string;
}

/** Its title is its name too: with both, a screen reader would say the words twice. */
function OptionsButton({ shape, turns = false, words, hash }: ButtonProps) {
  const open = async () => {
    await openOptions(hash);
    window.close();
  };
  return (
    <button type="button" class="icon-button" title={words} onClick={open}>
      <Drawing shape={shape} turns={turns} />
    </button>
  );
}
