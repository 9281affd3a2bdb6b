/** What was done on this page: carried out by the background, said in the status line, taken back one by one by Undo. */
import { computed, signal } from '@preact/signals';
import type { RoleKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import type { Settings } from '../store/settings.ts';
import type { Shortcut } from '../store/shortcut-roles.ts';
import { askBackground } from '../ui/background.ts';
import { settings } from '../ui/stored-settings.ts';
import { shortcutRoles } from '../ui/stored-state.ts';

interface Done {
  /** What was done: “Removed Prod Admin.” */
  words: string;
  takeBack: () => Promise<unknown>;
}

const done = signal<Done[]>([]);

export interface Status {
  words: string;
  isFailure: boolean;
  /** Tells it from another with the same words. */
  number: number;
}

/** What was done last, or why it could not be done. */
export const status = signal<Status | undefined>(undefined);

/** What Undo would take back; undefined when there is nothing. */
export const undoable = computed(() => done.value.at(-1)?.words);

/** Saves edits and says `words`. Rejects, in words, when nothing was saved. */
export async function save(edits: RoleEdit[], words: string): Promise<void> {
  const { undo, step } = await askBackground('saveStep', { edits, words });
  const takeBack = () =>
    step === undefined
      ? askBackground('saveEdits', undo)
      : askBackground('turnStep', { id: step, isUndone: true });
  finished({ words, takeBack });
}

/** Changes settings, shows them at once, and says so. Rejects, in words, when nothing was saved: then they are as before. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const before = settings.value;
  const names = Object.keys(changes) as (keyof Settings)[];
  const formerly = Object.fromEntries(names.map((name) => [name, before[name]]));
  settings.value = { ...before, ...changes };
  await askBackground('saveSettings', changes).catch((error) => {
    settings.value = before;
    throw error;
  });
  finished({
    words: say('settings_saved'),
    takeBack: () => askBackground('saveSettings', formerly),
  });
}

/** Chooses the role of a shortcut, undefined for none, and says `words`. Rejects, in words, when it was not saved. */
export async function chooseShortcutRole(
  shortcut: Shortcut,
  key: RoleKey | undefined,
  words: string,
): Promise<void> {
  const before = shortcutRoles.value[shortcut];
  const choose = (chosen: RoleKey | undefined) =>
    askBackground('saveShortcutRole', { shortcut, ...(chosen !== undefined && { key: chosen }) });
  await choose(key);
  finished({ words, takeBack: () => choose(before) });
}

function finished(step: Done): void {
  done.value = [...done.value, step];
  announce(step.words);
}

const tell = (words: string, isFailure: boolean) => {
  status.value = { words, isFailure, number: (status.peek()?.number ?? 0) + 1 };
};

export const announce = (words: string): void => tell(words, false);

export const sayFailure = (error: unknown): void => tell(wordsOf(error), true);

/** Takes back the last step, pressed again the one before it; where that fails it stays and can be tried again. */
export async function undo(): Promise<void> {
  const last = done.value.at(-1);
  if (!last) return;
  done.value = done.value.slice(0, -1);
  try {
    await last.takeBack();
    announce(say('history_takenBack', { step: last.words }));
  } catch (error) {
    done.value = [...done.value, last];
    sayFailure(error);
  }
}
