/** What can be typed next, in a list at the cursor. It opens while one types, or by Ctrl+Space, and the text keeps the focus. */
import {
  type EditorState,
  type Extension,
  Facet,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import {
  type Command,
  EditorView,
  type KeyBinding,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { Role } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import { addCloser } from './brackets.ts';
import { bestFitting, completionAt, fieldText, LOOK_BACK } from './completion.ts';

interface OpenList {
  options: readonly string[];
  active: number;
  /** Where what was typed of them begins. */
  from: number;
  /** Whether they are names of fields. */
  isName: boolean;
}

type Offered = OpenList | undefined;
type RoleSource = () => readonly Role[];

const LIST_ID = 'editor-completions';
const optionId = (at: number) => `editor-completion-${at}`;
const PAGE = 8;

const roleSource = Facet.define<RoleSource, RoleSource>({
  combine: ([source = () => []]) => source,
});

const setList = StateEffect.define<Offered>();

const listState = StateField.define<Offered>({
  create: () => undefined,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setList)) return effect.value;
    if (isTyping(transaction, value)) return offered(transaction.state, false);
    return transaction.docChanged || transaction.selection ? undefined : value;
  },
  provide: (field) => EditorView.contentAttributes.from(field, attributesOf),
});

/** A list that is open stays so while something of what was typed is deleted. */
const isTyping = (transaction: Transaction, value: Offered) =>
  transaction.docChanged &&
  (transaction.isUserEvent('input.type') ||
    (value !== undefined && transaction.isUserEvent('delete.backward')));

function offered(state: EditorState, isAsked: boolean): Offered {
  const { head } = state.selection.main;
  const before = state.sliceDoc(Math.max(state.doc.lineAt(head).from, head - LOOK_BACK), head);
  const found = completionAt(before, state.facet(roleSource)());
  if (!found || !(isAsked || found.typed !== '' || before.endsWith('"'))) return undefined;
  const { typed, isName } = found;
  const options = bestFitting(found.options, typed);
  const isWhole = !isName && options.length === 1 && options[0] === typed;
  if (options.length === 0 || isWhole) return undefined;
  return { options, active: 0, from: head - typed.length, isName };
}

function attributesOf(list: Offered): Record<string, string> {
  const always = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
  if (!list) return always;
  return { ...always, 'aria-controls': LIST_ID, 'aria-activedescendant': optionId(list.active) };
}

/** The list on the page: above everything else, because the editor would cut it off. */
const listBox = ViewPlugin.fromClass(
  class {
    readonly view: EditorView;
    readonly list = document.createElement('ul');
    shown: readonly string[] = [];

    constructor(view: EditorView) {
      this.view = view;
      const { list } = this;
      list.id = LIST_ID;
      list.className = 'text-completions';
      list.role = 'listbox';
      list.popover = 'manual';
      list.ariaLabel = say('text_completions');
      // The text keeps the focus.
      list.addEventListener('mousedown', (event) => {
        event.preventDefault();
        const at = [...list.children].findIndex((row) => row.contains(event.target as Node));
        if (at >= 0) accept(view, at);
      });
      view.dom.append(list);
    }

    update({ state, startState, geometryChanged }: ViewUpdate): void {
      const offer = state.field(listState);
      if (offer !== startState.field(listState)) this.draw(offer);
      else if (offer && geometryChanged) this.place();
    }

    destroy(): void {
      this.list.remove();
    }

    draw(offer: Offered): void {
      const { list } = this;
      list.togglePopover(offer !== undefined);
      if (!offer) return;
      if (offer.options !== this.shown) list.replaceChildren(...offer.options.map(optionRow));
      this.shown = offer.options;
      for (const [at, row] of [...list.children].entries()) {
        row.ariaSelected = String(at === offer.active);
      }
      list.children[offer.active]?.scrollIntoView({ block: 'nearest' });
      this.place();
    }

    /** Below what was typed, or above it where there is more room. */
    place(): void {
      const { view, list } = this;
      view.requestMeasure({
        key: this,
        read: () => {
          const offer = view.state.field(listState);
          const { offsetWidth: width, offsetHeight: height } = list;
          return { at: offer && view.coordsAtPos(offer.from), width, height };
        },
        write: ({ at, width, height }) => {
          if (!at) return;
          const isBelow = at.bottom + height <= innerHeight || at.top < height;
          list.style.left = `${Math.min(at.left, innerWidth - width)}px`;
          list.style.top = `${isBelow ? at.bottom : at.top - height}px`;
        },
      });
    }
  },
);

function optionRow(option: string, at: number): HTMLElement {
  const row = document.createElement('li');
  row.id = optionId(at);
  row.role = 'option';
  row.textContent = option;
  return row;
}

function accept(view: EditorView, at: number): boolean {
  const list = view.state.field(listState);
  const option = list?.options[at];
  if (!list || option === undefined) return false;
  const { head } = view.state.selection.main;
  if (list.isName) putField(view, option, list.from, head);
  else putText(view, list.from, head, option, option.length);
  return true;
}

/** Puts a field's name in place of what was typed of it, and of the quotes around that. */
function putField(view: EditorView, field: string, from: number, to: number): void {
  const isQuote = (at: number) => view.state.sliceDoc(Math.max(0, at), at + 1) === '"';
  const start = isQuote(from - 1) ? from - 1 : from;
  const { text, cursor } = fieldText(field);
  putText(view, start, isQuote(to) ? to + 1 : to, text, cursor);
}

function putText(view: EditorView, from: number, to: number, text: string, cursor: number): void {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + cursor },
    // A quote that the cursor stands before is typed over.
    effects: [setList.of(undefined), addCloser.of(from + cursor)],
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}

const open: Command = (view) => {
  view.dispatch({ effects: setList.of(offered(view.state, true)) });
  return true;
};

const close: Command = (view) => {
  if (!view.state.field(listState)) return false;
  view.dispatch({ effects: setList.of(undefined) });
  return true;
};

/** One step goes round at the ends, a page stops there. */
const moves =
  (by: number): Command =>
  (view) => {
    const list = view.state.field(listState);
    if (!list) return false;
    const last = list.options.length - 1;
    const to = list.active + by;
    const isStep = Math.abs(by) === 1;
    const active = to < 0 ? (isStep ? last : 0) : to > last ? (isStep ? 0 : last) : to;
    view.dispatch({ effects: setList.of({ ...list, active }) });
    return true;
  };

/** The list, with values out of the roles that `roles` gives at the time. */
export const completionList = (roles: RoleSource): Extension => [
  roleSource.of(roles),
  listState,
  listBox,
  // It would stay where it is while the text goes.
  EditorView.domEventHandlers({
    blur: (_, view) => void close(view),
    scroll: (_, view) => view.plugin(listBox)?.place(),
  }),
];

/** They come before those that move the cursor and make new lines. */
export const completionKeys: readonly KeyBinding[] = [
  { key: 'Ctrl-Space', run: open },
  { key: 'Escape', run: close },
  { key: 'ArrowDown', run: moves(1) },
  { key: 'ArrowUp', run: moves(-1) },
  { key: 'PageDown', run: moves(PAGE) },
  { key: 'PageUp', run: moves(-PAGE) },
  { key: 'Enter', run: (view) => accept(view, view.state.field(listState)?.active ?? -1) },
];
