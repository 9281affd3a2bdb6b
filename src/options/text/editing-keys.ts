/** The keys that change text: deleting, new lines, and acts on whole lines. */
import { type ChangeSpec, EditorSelection, type EditorState } from '@codemirror/state';
import { type Command, EditorView, type KeyBinding } from '@codemirror/view';
import { say } from '../../i18n/say.ts';

const STEP = '  ';

const deletes =
  (by: 'moveByChar' | 'moveByGroup', forward: boolean): Command =>
  (view) => {
    const { main } = view.state.selection;
    const { head } = main.empty ? view[by](main, forward) : main;
    if (head === main.anchor) return false;
    view.dispatch({
      changes: { from: Math.min(main.anchor, head), to: Math.max(main.anchor, head) },
      userEvent: forward ? 'delete.forward' : 'delete.backward',
      effects: main.empty ? [] : EditorView.announce.of(say('text_selectionDeleted')),
      scrollIntoView: true,
    });
    return true;
  };

/** From the cursor to where its line begins or ends; the line's break where it is there already. */
const deletesLinePart =
  (forward: boolean): Command =>
  (view) => {
    const { doc, selection } = view.state;
    const { from, to } = doc.lineAt(selection.main.head);
    const end = forward ? to : from;
    if (!selection.main.empty || end === selection.main.head) {
      return deletes('moveByChar', forward)(view);
    }
    const [start, stop] = forward ? [selection.main.head, end] : [end, selection.main.head];
    view.dispatch({
      changes: { from: start, to: stop },
      userEvent: 'delete',
      scrollIntoView: true,
    });
    return true;
  };

/** A new line as far in as this one; further in behind an opening bracket, whose closing one goes a line further. */
const newLine: Command = (view) => {
  const { doc, selection, lineBreak } = view.state;
  const { from, to } = selection.main;
  const before = doc.sliceString(doc.lineAt(from).from, from);
  const after = doc.sliceString(to, doc.lineAt(to).to);
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const opens = /[{[]\s*$/.test(before);
  const inner = lineBreak + indent + (opens ? STEP : '');
  const outer = opens && /^\s*[}\]]/.test(after) ? lineBreak + indent : '';
  view.dispatch({
    changes: { from, to, insert: inner + outer },
    selection: { anchor: from + inner.length },
    userEvent: 'input',
    scrollIntoView: true,
  });
  return true;
};

/** The lines that the selection touches, as one stretch of text. */
function touched({ doc, selection: { main } }: EditorState) {
  const [first, last] = [doc.lineAt(main.from), doc.lineAt(main.to)];
  // A selection that ends where a line begins does not mean that line.
  const end = last.number > first.number && main.to === last.from ? last.from - 1 : last.to;
  return { from: first.from, to: end };
}

/** Changes text and moves the selection by `shift`. */
function changeLines(view: EditorView, event: string, spec: ChangeSpec, shift: number): true {
  const { anchor, head } = view.state.selection.main;
  const changes = view.state.changes(spec);
  // An end of the selection at the beginning of a line behind those that are meant may have none there afterwards.
  const shifted = (at: number) => Math.min(at + shift, changes.newLength);
  view.dispatch({
    changes,
    selection: EditorSelection.single(shifted(anchor), shifted(head)),
    userEvent: event,
    scrollIntoView: true,
  });
  return true;
}

const movesLines =
  (forward: boolean): Command =>
  (view) => {
    const { doc, lineBreak } = view.state;
    const { from, to } = touched(view.state);
    if (forward ? to === doc.length : from === 0) return false;
    const beside = doc.lineAt(forward ? to + 1 : from - 1);
    const changes = forward
      ? [
          { from: to, to: beside.to },
          { from, insert: beside.text + lineBreak },
        ]
      : [
          { from: beside.from, to: from },
          { from: to, insert: lineBreak + beside.text },
        ];
    const shift = beside.length + lineBreak.length;
    return changeLines(view, 'move.line', changes, forward ? shift : -shift);
  };

const copiesLines =
  (forward: boolean): Command =>
  (view) => {
    const { doc, lineBreak } = view.state;
    const { from, to } = touched(view.state);
    const changes = { from: to, insert: lineBreak + doc.sliceString(from, to) };
    const shift = forward ? to - from + lineBreak.length : 0;
    return changeLines(view, 'input.copyline', changes, shift);
  };

const deletesLines: Command = (view) => {
  const { doc } = view.state;
  const { from, to } = touched(view.state);
  const isLast = to === doc.length;
  view.dispatch({
    changes: { from: isLast ? Math.max(0, from - 1) : from, to: isLast ? to : to + 1 },
    userEvent: 'delete.line',
    scrollIntoView: true,
  });
  return true;
};

const indents =
  (deeper: boolean): Command =>
  (view) => {
    const { doc } = view.state;
    const { from, to } = touched(view.state);
    const changes: ChangeSpec[] = [];
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const [{ length }] = /^\s{0,2}/.exec(line.text) ?? [''];
      if (!deeper) changes.push({ from: line.from, to: line.from + length });
      else if (line.length > 0) changes.push({ from: line.from, insert: STEP });
      at = line.to + 1;
    }
    view.dispatch({ changes, userEvent: deeper ? 'input.indent' : 'delete.dedent' });
    return true;
  };

export const editingKeys: readonly KeyBinding[] = [
  { key: 'Backspace', run: deletes('moveByChar', false), shift: deletes('moveByChar', false) },
  { key: 'Delete', run: deletes('moveByChar', true) },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: deletes('moveByGroup', false) },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: deletes('moveByGroup', true) },
  { mac: 'Mod-Backspace', run: deletesLinePart(false) },
  { mac: 'Mod-Delete', run: deletesLinePart(true) },
  { key: 'Enter', run: newLine, shift: newLine },
  { key: 'Alt-ArrowUp', run: movesLines(false), shift: copiesLines(false) },
  { key: 'Alt-ArrowDown', run: movesLines(true), shift: copiesLines(true) },
  { key: 'Shift-Mod-k', run: deletesLines },
  { key: 'Mod-[', run: indents(false) },
  { key: 'Mod-]', run: indents(true) },
];
