/** What the editor itself says, above all to screen readers, in the person's language. */
import { say } from '../../i18n/say.ts';

/** By the English words that CodeMirror has in its place. */
export const editorPhrases = (): Record<string, string> => ({
  Completions: say('text_completions'),
  Diagnostics: say('text_diagnostics'),
  'No diagnostics': say('text_noDiagnostics'),
  close: say('text_closeDiagnostics'),
  'Selection deleted': say('text_selectionDeleted'),
});
