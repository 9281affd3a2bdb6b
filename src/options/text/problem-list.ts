/** The problems of the text as a list below it, and the keys that go from one to the next. */
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  type Command,
  EditorView,
  type KeyBinding,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { say } from '../../i18n/say.ts';
import { knownMarks } from './problem-marks.ts';
import type { Mark } from './text-problems.ts';

const setOpen = StateEffect.define<boolean>();

const isListOpen = StateField.define<boolean>({
  create: () => false,
  update: (isOpen, { effects }) =>
    effects.reduce((value, effect) => (effect.is(setOpen) ? effect.value : value), isOpen),
});

interface ListBelow {
  dom: HTMLElement;
  update: () => void;
}

/** The list stands below the text while it is open. */
const below = ViewPlugin.fromClass(
  class {
    list: ListBelow | undefined;

    update({ state, view }: ViewUpdate): void {
      if (!state.field(isListOpen)) this.destroy();
      else if (this.list) this.list.update();
      else {
        this.list = listBelow(view);
        view.dom.append(this.list.dom);
      }
    }

    destroy(): void {
      this.list?.dom.remove();
      this.list = undefined;
    }
  },
);

/** The list, closed as yet. */
export const problemList: Extension = [isListOpen, below];

const LIST_ID = 'editor-problems';
const optionId = (at: number) => `editor-problem-${at}`;

function listBelow(view: EditorView): ListBelow {
  const list = document.createElement('ul');
  list.id = LIST_ID;
  list.role = 'listbox';
  list.tabIndex = 0;
  list.ariaLabel = say('text_diagnostics');
  const close = document.createElement('button');
  close.type = 'button';
  close.ariaLabel = say('text_closeDiagnostics');
  close.textContent = '×';
  const dom = document.createElement('div');
  dom.className = 'text-problems';
  dom.append(list, close);

  let shown: readonly Mark[] = [];
  let active = 0;
  const draw = () => {
    shown = knownMarks(view);
    active = Math.max(0, Math.min(active, shown.length - 1));
    const rows = shown.map((mark, at) => problemRow(mark, at, at === active));
    list.replaceChildren(...(rows.length > 0 ? rows : [emptyRow(say('text_noDiagnostics'))]));
    list.setAttribute('aria-activedescendant', optionId(active));
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const goTo = (at: number) => {
    active = at;
    draw();
    const mark = shown[active];
    if (mark) show(view, mark);
  };
  const shut = () => {
    view.dispatch({ effects: setOpen.of(false) });
    view.focus();
  };
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].findIndex((row) => row.contains(target as Node));
    if (at >= 0) goTo(at);
  });
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const last = shown.length - 1;
    const acts: Record<string, () => void> = {
      Escape: shut,
      Enter: () => view.focus(),
      ArrowUp: () => goTo(active === 0 ? last : active - 1),
      ArrowDown: () => goTo(active === last ? 0 : active + 1),
      Home: () => goTo(0),
      End: () => goTo(last),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  close.addEventListener('click', shut);
  draw();
  return {
    dom,
    update: () => {
      if (knownMarks(view) !== shown) draw();
    },
  };
}

function problemRow({ severity, message }: Mark, at: number, isActive: boolean): HTMLElement {
  const row = emptyRow(message);
  row.id = optionId(at);
  row.className = `text-problem-${severity}`;
  row.ariaSelected = String(isActive);
  return row;
}

function emptyRow(words: string): HTMLElement {
  const row = document.createElement('li');
  row.role = 'option';
  row.id = optionId(0);
  row.textContent = words;
  return row;
}

function show(view: EditorView, { from, to, message }: Mark): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    scrollIntoView: true,
    effects: EditorView.announce.of(message),
  });
}

const openList: Command = (view) => {
  view.dispatch({ effects: setOpen.of(true) });
  view.dom.querySelector<HTMLElement>(`#${LIST_ID}`)?.focus();
  return true;
};

/** Behind the cursor; behind the last one comes the first. */
const nextProblem: Command = (view) => {
  const marks = knownMarks(view).toSorted((a, b) => a.from - b.from);
  const { from, to } = view.state.selection.main;
  const next = marks.find((mark) => mark.from > from || (mark.from === from && mark.to > to));
  const mark = next ?? marks[0];
  if (!mark) return false;
  show(view, mark);
  return true;
};

export const problemKeys: readonly KeyBinding[] = [
  { key: 'Mod-Shift-m', run: openList, preventDefault: true },
  { key: 'F8', run: nextProblem, preventDefault: true },
];
