/** One text that came out: to be read, copied, and kept as a file where that makes sense. */
import { type MessageKey, say } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { download } from '../download.ts';
import { announce, sayFailure } from '../edits.ts';
import { type ResultKind, resultWords } from './result-words.ts';

interface Props {
  kind: ResultKind;
  text: string;
  help?: string;
  /** `words` name the button that keeps it. */
  file?: { name: string; type: string; words: MessageKey };
}

/** Longer texts scroll. */
const MOST_ROWS = 14;
/** About as many letters as a line has room for. */
const LETTERS = 46;

/**
 * For browsers that do not size a field by its text. Texts of one line are links and commands, to be seen whole; in all
 * others a line is a line, and below them a scroll bar needs its room.
 */
function rowsOf(lines: readonly string[]): number {
  const [only = '', second] = lines;
  return second === undefined ? Math.ceil(only.length / LETTERS) : lines.length + 1;
}

export function ResultText({ kind, text, help, file }: Props) {
  const lines = text.trimEnd().split('\n');
  const words = resultWords[kind];
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(say(words.copied));
  };
  const id = `result-${kind}`;
  return (
    <div class="result">
      <div class="result-head">
        <h4 id={id}>{say(words.title)}</h4>
        <button
          type="button"
          class="button small"
          aria-label={say(words.copy)}
          onClick={() => copy().catch(sayFailure)}
        >
          {say('action_copy')}
        </button>
        {file && (
          <button
            type="button"
            class="icon-button"
            aria-label={say(file.words)}
            title={say('setUp_downloadFile', { file: file.name })}
            onClick={() => download(file.name, text, file.type)}
          >
            <Icon name="import" />
          </button>
        )}
      </div>
      {help && <p class="help">{help}</p>}
      <textarea
        class="field code"
        readonly
        rows={Math.min(rowsOf(lines), MOST_ROWS)}
        aria-labelledby={id}
        spellcheck={false}
        wrap={lines.length === 1 ? 'soft' : 'off'}
        value={text.trimEnd()}
      />
    </div>
  );
}
