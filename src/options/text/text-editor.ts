/**
 * The text editor for a role list as JSON or as a config file. It is loaded only when somebody edits as text, so that neither the
 * popup nor the first sight of the options page waits for it.
 *
 * Undo history, brackets, completion and marks are written here and not taken from @codemirror/commands, autocomplete and
 * lint, because what ships must stay small: a package has at most 400 kB (`test/built/sizes.test.ts`).
 */
import { EditorState, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Role } from '../../domain/role.ts';
import { bracketKeys, brackets } from './brackets.ts';
import { colorMarks } from './color-marks.ts';
import { completionKeys, completionList } from './completion-list.ts';
import { cursorKeys } from './cursor-keys.ts';
import { editingKeys } from './editing-keys.ts';
import { problemKeys, problemList } from './problem-list.ts';
import { type ProblemSource, problemMarks } from './problem-marks.ts';
import type { TextFormat } from './text-formats.ts';
import { tokenColors } from './token-colors.ts';
import { undoHistory, undoKeys } from './undo-history.ts';

interface EditorOptions {
  text: string;
  format: TextFormat;
  /** The name of the field. */
  label: string;
  /** What values are offered from. */
  roles: () => readonly Role[];
  /** Reads the text while it is typed, apart from the page. */
  problemsOf: ProblemSource;
  onChange: (text: Text) => void;
}

/** Opens the editor in `parent`. Destroy it when it is no longer shown. */
export function openEditor(parent: HTMLElement, options: EditorOptions): EditorView {
  const { text, format, label, roles, problemsOf, onChange } = options;
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      undoHistory,
      highlightActiveLine(),
      brackets,
      tokenColors(format),
      colorMarks(format),
      ...(format === 'json' ? [completionList(roles), keymap.of(completionKeys)] : []),
      problemMarks(problemsOf),
      problemList,
      keymap.of([...bracketKeys, ...problemKeys, ...undoKeys, ...editingKeys, ...cursorKeys]),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc);
      }),
    ],
  });
  return new EditorView({ state, parent });
}
