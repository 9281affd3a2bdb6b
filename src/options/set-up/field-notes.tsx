/** What there is to say of one answer, below its field: problems first, then advice, each with line and column. */
import type { SetUpNote } from '../../domain/set-up/read-answers.ts';
import { placeFinder } from '../../formats/text-places.ts';
import { say, sayCount } from '../../i18n/say.ts';

interface Props {
  id: string;
  notes: readonly SetUpNote[];
  /** The field's text, which the notes' places are in. */
  text: string;
}

/** More at once would only push the rest of the form away. */
const SHOWN = 8;

export function FieldNotes({ id, notes, text }: Props) {
  if (notes.length === 0) return null;
  const place = placeFinder(text);
  const sorted = [...notes].sort((a, b) => rank(a) - rank(b));
  const unseen = sorted.length - SHOWN;
  return (
    <ul id={id} class="field-notes">
      {sorted.slice(0, SHOWN).map(({ kind, words, at }) => (
        <li key={`${at} ${words}`} class={kind === 'problem' ? 'problem' : 'advice'}>
          {at !== undefined && kind === 'problem' && (
            <span class="place">{placeWords(place(at))} </span>
          )}
          {words}
        </li>
      ))}
      {unseen > 0 && <li class="help">{sayCount('setUp_moreNotes', unseen)}</li>}
    </ul>
  );
}

const rank = ({ kind, at }: SetUpNote) => (kind === 'problem' ? 0 : 1_000_000) + (at ?? 0);

/** Where a note stands; lines and columns are numbered as in editors, never grouped. */
function placeWords({ line, column }: { line: number; column: number }): string {
  return say('setUp_place', { line: String(line), column: String(column) });
}
