/** Brackets and quotes: the closing one comes with the opening one, and the two that belong together are marked. */
import {
  EditorSelection,
  type EditorState,
  type Extension,
  MapMode,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { Decoration, EditorView, type KeyBinding } from '@codemirror/view';
import { partnerOf } from './bracket-pairs.ts';

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };
const CLOSERS = Object.values(CLOSING);
/** What may stand behind an opening bracket that gets a closing one. */
const BEFORE = /^[\s)\]}:;,]?$/;

/** Tells of a closing one that came by itself, by its place. */
export const addCloser = StateEffect.define<number>();

/** Where closing ones stand that came by themselves: typing one there goes over it. Another line forgets them. */
const closers = StateField.define<readonly number[]>({
  create: () => [],
  update(value, { changes, effects, state }) {
    const kept = value.flatMap((at) => changes.mapPos(at, 1, MapMode.TrackAfter) ?? []);
    for (const effect of effects) if (effect.is(addCloser)) kept.push(effect.value);
    const { from, to } = state.doc.lineAt(state.selection.main.head);
    return kept.filter((at) => at >= from && at <= to);
  },
});

function typeBracket(view: EditorView, from: number, to: number, typed: string): boolean {
  if (view.composing || view.state.readOnly) return false;
  const { doc } = view.state;
  const [before, after] = [doc.sliceString(from - 1, from), doc.sliceString(to, to + 1)];
  const isOver = from === to && after === typed && view.state.field(closers).includes(from);
  if (isOver && CLOSERS.includes(typed)) return goOver(view, from + 1);
  const closing = CLOSING[typed];
  if (closing === undefined) return false;
  if (from < to) return wrap(view, typed, closing);
  const isFree = typed === '"' ? !/[\w"\\]/.test(before + after) : BEFORE.test(after);
  return isFree && insertPair(view, from, typed + closing);
}

function goOver(view: EditorView, to: number): true {
  view.dispatch({ selection: { anchor: to }, scrollIntoView: true, userEvent: 'input.type' });
  return true;
}

function insertPair(view: EditorView, at: number, pair: string): true {
  view.dispatch({
    changes: { from: at, insert: pair },
    selection: { anchor: at + 1 },
    effects: addCloser.of(at + 1),
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  return true;
}

function wrap(view: EditorView, opening: string, closing: string): true {
  const { from, to, anchor, head } = view.state.selection.main;
  view.dispatch({
    changes: [
      { from, insert: opening },
      { from: to, insert: closing },
    ],
    selection: EditorSelection.single(anchor + 1, head + 1),
    userEvent: 'input.type',
  });
  return true;
}

/** Deletes both of a pair with nothing in it. */
function deletePair(view: EditorView): boolean {
  const { doc, selection } = view.state;
  const { head, empty } = selection.main;
  const [before, after] = [doc.sliceString(head - 1, head), doc.sliceString(head, head + 1)];
  if (!empty || before === '' || CLOSING[before] !== after) return false;
  view.dispatch({ changes: { from: head - 1, to: head + 1 }, userEvent: 'delete.backward' });
  return true;
}

const matched = Decoration.mark({ class: 'text-bracket' });

function marksIn({ doc, selection }: EditorState) {
  const { head, empty } = selection.main;
  if (!empty) return Decoration.none;
  for (const at of [head - 1, head]) {
    const partner = partnerOf(doc, at);
    if (partner !== undefined) {
      return Decoration.set([matched.range(at, at + 1), matched.range(partner, partner + 1)], true);
    }
  }
  return Decoration.none;
}

const bracketMarks = StateField.define({
  create: marksIn,
  update: (value, { docChanged, selection, state }) =>
    docChanged || selection ? marksIn(state) : value,
  provide: (field) => EditorView.decorations.from(field),
});

export const brackets: Extension = [closers, EditorView.inputHandler.of(typeBracket), bracketMarks];

/** They come before those that delete one character. */
export const bracketKeys: readonly KeyBinding[] = [{ key: 'Backspace', run: deletePair }];
