/** What the columns of a table hold: a choice for each, over the first rows, and the button that reads it again so. */
import { useSignal } from '@preact/signals';
import type { ColumnAnswers, ColumnMeaning, ColumnsQuestion } from '../formats/csv/csv-columns.ts';

interface Props {
  columns: ColumnsQuestion;
  disabled: boolean;
  onAnswer: (answers: ColumnAnswers) => void;
}

/** In the order in which they are offered: what every role needs stands first. */
const MEANINGS: readonly (readonly [ColumnMeaning, string])[] = [
  ['', 'Leave out'],
  ['account', 'Account'],
  ['roleName', 'Role name'],
  ['roleArn', 'Role ARN'],
  ['displayName', 'Display name'],
  ['accountName', 'Account name'],
  ['color', 'Color'],
  ['region', 'Region'],
  ['group', 'Group'],
  ['baseAccount', 'Base account'],
  ['baseRole', 'Base role'],
  ['landing', 'Landing page'],
  ['portal', 'Access portal'],
  ['container', 'Container'],
  ['favorite', 'Favorite'],
  ['protected', 'Protected'],
  ['position', 'Position'],
  ['partition', 'Partition'],
  ['variant', 'Variant'],
  ['email', 'Account e-mail'],
  ['state', 'Account state'],
];

/** Columns and rows have no names of their own that could not stand twice: they are where they are. */
const placeOf = (index: number) => String(index);

export function ColumnsChoice(props: Props) {
  const { isNeeded } = props.columns;
  return (
    <details class="columns" open={isNeeded}>
      <summary>{isNeeded ? 'What do the columns hold?' : 'Columns'}</summary>
      <ColumnsForm {...props} />
    </details>
  );
}

function ColumnsForm({ columns, disabled, onAnswer }: Props) {
  const meanings = useSignal<readonly ColumnMeaning[]>(columns.meanings);
  const hasHeader = useSignal(columns.hasHeader);
  const choose = (index: number, meaning: ColumnMeaning) => {
    // A meaning has one column: chosen anew, it leaves the one that had it.
    meanings.value = meanings.value.map((other, at) =>
      at === index ? meaning : other === meaning ? '' : other,
    );
  };
  return (
    <div class="columns-form">
      <div class="columns-table">
        <table>
          <thead>
            <tr>
              {columns.names.map((name, index) => (
                <th key={placeOf(index)} scope="col">
                  <label>
                    <span>{name}</span>
                    <select
                      class="field"
                      value={meanings.value[index]}
                      onChange={(event) =>
                        choose(index, event.currentTarget.value as ColumnMeaning)
                      }
                    >
                      {MEANINGS.map(([meaning, words]) => (
                        <option key={meaning} value={meaning}>
                          {words}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.rows.map((row, index) => (
              <tr key={placeOf(index)}>
                {columns.names.map((_, at) => (
                  <td key={placeOf(at)}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={hasHeader.value}
          onChange={(event) => {
            hasHeader.value = event.currentTarget.checked;
          }}
        />
        <span>The first row holds the names of the columns</span>
      </label>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => onAnswer({ hasHeader: hasHeader.value, meanings: [...meanings.value] })}
      >
        Use these columns
      </button>
    </div>
  );
}
