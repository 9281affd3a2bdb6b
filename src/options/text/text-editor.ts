/**
 * The text editor, CodeMirror, for a role list as JSON or as a config file. It is loaded only when somebody edits as text, so that neither the
 * popup nor the first sight of the options page waits for it.
 */
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Role } from '../../domain/role.ts';
import type { ListProblem } from '../../formats/role-list.ts';
import { colorMarks } from './color-marks.ts';
import { completionAt, fieldText, LOOK_BACK } from './completion.ts';
import { configLanguage } from './config-language.ts';
import { editorPhrases } from './editor-phrases.ts';
import type { TextFormat } from './text-formats.ts';
import { marksOf } from './text-problems.ts';

interface EditorOptions {
  text: string;
  format: TextFormat;
  /** The name of the field. */
  label: string;
  /** What values are offered from. */
  roles: () => readonly Role[];
  /** Reads the text while it is typed, apart from the page. */
  problemsOf: (text: string) => Promise<readonly ListProblem[]>;
  onChange: (text: Text) => void;
}

/** Opens the editor in `parent`. Destroy it when it is no longer shown. */
export function openEditor(parent: HTMLElement, options: EditorOptions): EditorView {
  const { text, format, label, roles, problemsOf, onChange } = options;
  const state = EditorState.create({
    doc: text,
    extensions: [
      EditorState.phrases.of(editorPhrases()),
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      bracketMatching(),
      closeBrackets(),
      ...languages[format],
      syntaxHighlighting(colors),
      colorMarks(format),
      ...(format === 'json' ? [completion(roles)] : []),
      lintGutter(),
      linter(async ({ state }) => {
        const { doc } = state;
        const problems = await problemsOf(doc.toString());
        return marksOf(problems, { count: doc.lines, line: (number) => doc.line(number) });
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc);
      }),
    ],
  });
  return new EditorView({ state, parent });
}

const languages = { json: [json()], config: [configLanguage] };

const completion = (roles: EditorOptions['roles']) =>
  autocompletion({ override: [(context) => complete(context, roles())] });

/** The page's own colors, which hold in light and dark. */
const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--text)' },
  { tag: [tags.bool, tags.number, tags.null], color: 'var(--warning)' },
  { tag: [tags.punctuation, tags.comment], color: 'var(--text-soft)' },
  { tag: tags.heading, fontWeight: '600' },
]);

function complete(context: CompletionContext, roles: readonly Role[]): CompletionResult | null {
  const { state, pos } = context;
  const before = state.sliceDoc(Math.max(state.doc.lineAt(pos).from, pos - LOOK_BACK), pos);
  const found = completionAt(before, roles);
  if (!found || !(context.explicit || found.typed !== '' || before.endsWith('"'))) return null;
  return {
    from: pos - found.typed.length,
    options: found.options.map((label) => ({ label, ...(found.isName && { apply: putField }) })),
  };
}

/** Puts a field's name in place of what was typed of it, and of the quotes around that. */
function putField(view: EditorView, { label }: { label: string }, from: number, to: number): void {
  const isQuote = (at: number) => view.state.sliceDoc(Math.max(0, at), at + 1) === '"';
  const start = isQuote(from - 1) ? from - 1 : from;
  const { text, cursor } = fieldText(label);
  view.dispatch({
    changes: { from: start, to: isQuote(to) ? to + 1 : to, insert: text },
    selection: { anchor: start + cursor },
  });
}
