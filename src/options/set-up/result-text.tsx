/** One text that came out: to be read, copied, and kept as a file where that makes sense. */
import { Icon } from '../../ui/icon.tsx';
import { download } from '../download.ts';
import { announce, sayFailure } from '../edits.ts';

interface Props {
  /** As within a sentence: “trust policy”. */
  name: string;
  text: string;
  help?: string;
  file?: { name: string; type: string };
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

export function ResultText({ name, text, help, file }: Props) {
  const lines = text.trimEnd().split('\n');
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(`Copied the ${name}.`);
  };
  const id = `result-${name.replace(/\W+/g, '-')}`;
  return (
    <div class="result">
      <div class="result-head">
        <h4 id={id}>{title}</h4>
        <button
          type="button"
          class="button small"
          aria-label={`Copy ${name}`}
          onClick={() => copy().catch(sayFailure)}
        >
          Copy
        </button>
        {file && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Download ${name}`}
            title={`Download ${file.name}`}
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
