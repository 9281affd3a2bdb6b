/** The keys that move the cursor; with Shift, the selection goes along. */
import { EditorSelection, type SelectionRange } from '@codemirror/state';
import { Direction, type EditorView, type KeyBinding } from '@codemirror/view';

type Move = (view: EditorView, from: SelectionRange) => SelectionRange;

const at = (position: number) => EditorSelection.cursor(position);

/** To the left or right as it is seen, which in text from right to left is the other way round. */
const sideways =
  (by: 'moveByChar' | 'moveByGroup', isLeft: boolean): Move =>
  (view, from) =>
    view[by](from, isLeft === (view.textDirection === Direction.RTL));

const vertically =
  (forward: boolean, isPage = false): Move =>
  (view, from) => {
    const distance = isPage ? view.scrollDOM.clientHeight - view.defaultLineHeight : undefined;
    const moved = view.moveVertically(from, forward, distance);
    // On the first and the last line, to its end.
    return moved.head === from.head ? view.moveToLineBoundary(from, forward) : moved;
  };

/** Where the text of a line begins, or where the line does if the cursor is there already. */
const lineStart: Move = ({ state }, { head }) => {
  const { from, text } = state.doc.lineAt(head);
  const inner = from + text.search(/\S|$/);
  return at(head === inner ? from : inner);
};

const lineEnd: Move = ({ state }, { head }) => at(state.doc.lineAt(head).to);
const textStart: Move = () => at(0);
const textEnd: Move = ({ state }) => at(state.doc.length);

function select(view: EditorView, range: SelectionRange): boolean {
  const selection = EditorSelection.create([range]);
  if (selection.eq(view.state.selection)) return false;
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' });
  return true;
}

/** `leaves`: the side of a selection at which the cursor leaves it, for the keys that go by one character. */
function binding(keys: Omit<KeyBinding, 'run'>, move: Move, leaves?: 'left' | 'right'): KeyBinding {
  return {
    ...keys,
    run: (view) => {
      const { main } = view.state.selection;
      const isLeft = (leaves === 'left') === (view.textDirection === Direction.LTR);
      if (leaves && !main.empty) return select(view, at(isLeft ? main.from : main.to));
      return select(view, move(view, main));
    },
    shift: (view) => {
      const { main } = view.state.selection;
      const { head, goalColumn } = move(view, main);
      return select(view, EditorSelection.range(main.anchor, head, goalColumn));
    },
    preventDefault: true,
  };
}

export const cursorKeys: readonly KeyBinding[] = [
  binding({ key: 'ArrowLeft' }, sideways('moveByChar', true), 'left'),
  binding({ key: 'ArrowRight' }, sideways('moveByChar', false), 'right'),
  binding({ key: 'Ctrl-ArrowLeft', mac: 'Alt-ArrowLeft' }, sideways('moveByGroup', true)),
  binding({ key: 'Ctrl-ArrowRight', mac: 'Alt-ArrowRight' }, sideways('moveByGroup', false)),
  binding({ mac: 'Cmd-ArrowLeft' }, lineStart),
  binding({ mac: 'Cmd-ArrowRight' }, lineEnd),
  binding({ key: 'ArrowUp' }, vertically(false)),
  binding({ key: 'ArrowDown' }, vertically(true)),
  binding({ mac: 'Cmd-ArrowUp' }, textStart),
  binding({ mac: 'Cmd-ArrowDown' }, textEnd),
  binding({ key: 'PageUp', mac: 'Ctrl-ArrowUp' }, vertically(false, true)),
  binding({ key: 'PageDown', mac: 'Ctrl-ArrowDown' }, vertically(true, true)),
  binding({ key: 'Home' }, lineStart),
  binding({ key: 'End' }, lineEnd),
  binding({ key: 'Mod-Home' }, textStart),
  binding({ key: 'Mod-End' }, textEnd),
  {
    key: 'Mod-a',
    run: (view) => select(view, EditorSelection.range(0, view.state.doc.length)),
    preventDefault: true,
  },
];
