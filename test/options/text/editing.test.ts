/** Editing the list as text, as far as it goes without a page: keys that change text, brackets, undo. */
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerOf } from '../../../src/options/text/bracket-pairs.ts';
import { editingKeys } from '../../../src/options/text/editing-keys.ts';
import { undoHistory, undoKeys } from '../../../src/options/text/undo-history.ts';

/** An editor without a page; `|` stands for the cursor, two of them for the ends of a selection. */
class Editor {
  state: EditorState;
  composing = false;
  time = 0;

  constructor(text: string) {
    const [anchor, head = anchor] = [...text.matchAll(/\|/g)].map(({ index }, nth) => index - nth);
    this.state = EditorState.create({
      doc: text.replaceAll('|', ''),
      selection: EditorSelection.single(anchor ?? 0, head ?? 0),
      extensions: [undoHistory],
    });
  }

  dispatch(...specs: TransactionSpec[]): void {
    this.state = this.state.update(...specs).state;
  }

  type(text: string): void {
    const { head } = this.state.selection.main;
    this.dispatch({
      changes: { from: head, insert: text },
      selection: { anchor: head + text.length },
      userEvent: 'input.type',
    });
  }

  /** Presses a key; `by` is what it is called in Chrome’s list of keys, and `shift` says that Shift is held. */
  press(key: string, shift = false): boolean {
    const keys: readonly KeyBinding[] = [...undoKeys, ...editingKeys];
    const binding = keys.find((one) => one.key === key);
    const run = shift ? binding?.shift : binding?.run;
    if (!run) throw new Error(`Nothing is done on ${key}.`);
    return run(this as unknown as EditorView);
  }

  toString(): string {
    const text = this.state.doc.toString();
    const { from, to } = this.state.selection.main;
    const marked = `${text.slice(0, from)}|${text.slice(from)}`;
    return from === to ? marked : `${marked.slice(0, to + 1)}|${marked.slice(to + 1)}`;
  }
}

describe('a new line', () => {
  it.each([
    ['  "a": 1,|', '  "a": 1,\n  |'],
    ['{|', '{\n  |'],
    ['  {|}', '  {\n    |\n  }'],
    ['|x', '\n|x'],
    ['[profile a]|', '[profile a]\n|'],
    ['a|b|c', 'a\n|c'],
  ])('in %j', (before, after) => {
    const editor = new Editor(before);
    editor.press('Enter');
    expect(String(editor)).toBe(after);
  });
});

describe('whole lines', () => {
  it.each([
    ['up', 'a\nb|\nc', 'Alt-ArrowUp', false, 'b|\na\nc'],
    ['down', 'a\n|b\nc\n|d', 'Alt-ArrowDown', false, 'a\nd\n|b\nc|'],
    ['copied down', 'a\n|b', 'Alt-ArrowDown', true, 'a\nb\n|b'],
    ['copied up', 'a\n|b', 'Alt-ArrowUp', true, 'a\n|b\nb'],
    ['deleted', 'a\n|b\nc', 'Shift-Mod-k', false, 'a\n|c'],
    ['deleted at the end', 'a\nb|', 'Shift-Mod-k', false, 'a|'],
    ['deleted, the only one', 'a|', 'Shift-Mod-k', false, '|'],
    ['further in', '|a\n\nb|', 'Mod-]', false, '  |a\n\n  b|'],
    ['further out', '   a|\nb', 'Mod-[', false, ' a|\nb'],
  ])('%s', (_, before, key, shift, after) => {
    const editor = new Editor(before);
    editor.press(key, shift);
    expect(String(editor)).toBe(after);
  });

  it('stay where there is nowhere to go', () => {
    expect(new Editor('|a\nb').press('Alt-ArrowUp')).toBe(false);
    expect(new Editor('a\nb|').press('Alt-ArrowDown')).toBe(false);
  });
});

describe('undo', () => {
  it('takes back what was typed at a stretch, and does it again', () => {
    const editor = new Editor('a|');
    editor.type('b');
    editor.type('c');
    editor.press('Enter');
    editor.type('d');
    expect(String(editor)).toBe('abc\nd|');
    editor.press('Mod-z');
    expect(String(editor)).toBe('abc\n|');
    editor.press('Mod-z');
    editor.press('Mod-z');
    expect(String(editor)).toBe('a|');
    expect(editor.press('Mod-z')).toBe(false);
    for (const _ of 'abc') editor.press('Mod-y');
    expect(String(editor)).toBe('abc\nd|');
    expect(editor.press('Mod-y')).toBe(false);
  });

  it('begins anew where the cursor was put elsewhere, and forgets what was taken back once one types', () => {
    const editor = new Editor('|');
    editor.type('ab');
    editor.dispatch({ selection: { anchor: 0 } });
    editor.type('c');
    editor.press('Mod-z');
    expect(String(editor)).toBe('|ab');
    editor.type('d');
    expect(editor.press('Mod-y')).toBe(false);
    editor.press('Mod-z');
    editor.press('Mod-z');
    expect(String(editor)).toBe('|');
  });

  it('leads back to every text that was there, whatever is pressed', () => {
    const acts = ['Enter', 'Alt-ArrowUp', 'Alt-ArrowDown', 'Shift-Mod-k', 'Mod-]', 'Mod-['];
    const act = fc.record({ key: fc.constantFrom(...acts, 'type'), at: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (steps) => {
        const editor = new Editor('{|\n  "a": [1],\n\n}\n[b]');
        const start = editor.state.doc.toString();
        for (const { key, at } of steps) {
          editor.dispatch({ selection: { anchor: Math.min(at, editor.state.doc.length) } });
          if (key === 'type') editor.type('x');
          else editor.press(key);
        }
        const end = editor.state.doc.toString();
        let count = 0;
        while (editor.press('Mod-z')) count++;
        expect(editor.state.doc.toString()).toBe(start);
        while (editor.press('Mod-y')) count--;
        expect(editor.state.doc.toString()).toBe(end);
        expect(count).toBe(0);
      }),
    );
  });
});

describe('the partner of a bracket', () => {
  const partner = (text: string) => {
    const { state } = new Editor(text);
    return partnerOf(state.doc, state.selection.main.head);
  };

  it.each([
    ['|{"a": [1, {}]}', 13],
    ['{"a": |[1,\n{}]}', 12],
    ['{"a": [1,\n{}|]}', 6],
    ['{"}": 1|}', 0],
    ['|{', undefined],
    ['|{]', undefined],
    ['{"a|}": 1}', undefined],
    ['|a', undefined],
    ['|', undefined],
  ])('in %j is at %j', (text, at) => {
    expect(partner(text)).toBe(at);
  });
});
