/** Undo and redo in the text editor: what is typed or deleted at a stretch is one step. */
import {
  Annotation,
  type ChangeSet,
  type EditorSelection,
  type Extension,
  StateField,
  Transaction,
} from '@codemirror/state';
import { EditorView, type KeyBinding } from '@codemirror/view';

/** A way from one state of the text to another. */
interface Step {
  changes: ChangeSet;
  selection: EditorSelection;
}

interface Past {
  /** The ways back, the nearest last. */
  undo: readonly Step[];
  /** The ways forth again from there. */
  redo: readonly Step[];
  /** What the latest change was and when; a like one soon after it belongs to the same step. */
  kind: string | undefined;
  time: number;
}

const STRETCH_MS = 500;
const MOST_STEPS = 500;

/** Set where a change is a step of the history itself, to what the history is after it. */
const stepped = Annotation.define<Past>();

const past = StateField.define<Past>({
  create: () => ({ undo: [], redo: [], kind: undefined, time: 0 }),
  update(value, transaction) {
    const known = transaction.annotation(stepped);
    if (known) return known;
    if (transaction.docChanged) return afterChange(value, transaction);
    // Whoever puts the cursor elsewhere begins something new.
    return transaction.selection ? { ...value, kind: undefined } : value;
  },
});

const KINDS = ['input.type', 'delete'];

function afterChange({ undo, ...value }: Past, transaction: Transaction): Past {
  const { startState, changes } = transaction;
  const kind = KINDS.find((one) => transaction.isUserEvent(one));
  const time = transaction.annotation(Transaction.time) ?? 0;
  const last = undo.at(-1);
  const isOneStretch = kind !== undefined && kind === value.kind && time - value.time < STRETCH_MS;
  const back = changes.invert(startState.doc);
  const steps =
    last && isOneStretch
      ? [...undo.slice(0, -1), { ...last, changes: back.compose(last.changes) }]
      : [...undo.slice(1 - MOST_STEPS), { changes: back, selection: startState.selection }];
  return { undo: steps, redo: [], kind, time };
}

const take = (from: 'undo' | 'redo', to: 'undo' | 'redo') => (view: EditorView) => {
  const { state } = view;
  const value = state.field(past);
  const step = value[from].at(-1);
  if (!step) return false;
  const back = { changes: step.changes.invert(state.doc), selection: state.selection };
  const after: Past = {
    ...value,
    [from]: value[from].slice(0, -1),
    [to]: [...value[to], back],
    kind: undefined,
  };
  view.dispatch({
    ...step,
    annotations: stepped.of(after),
    userEvent: from,
    scrollIntoView: true,
  });
  return true;
};

const undo = take('undo', 'redo');
const redo = take('redo', 'undo');

/** What the browser's own menu calls them. */
const menuActs: Record<string, (view: EditorView) => boolean> = {
  historyUndo: undo,
  historyRedo: redo,
};

export const undoHistory: Extension = [
  past,
  EditorView.domEventHandlers({
    beforeinput: ({ inputType }, view) => menuActs[inputType]?.(view) ?? false,
  }),
];

export const undoKeys: readonly KeyBinding[] = [
  { key: 'Mod-z', run: undo, preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
  { linux: 'Ctrl-Shift-z', run: redo, preventDefault: true },
];
