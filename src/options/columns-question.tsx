/** What the columns of a table hold: a choice for each, over the first rows, and the button that reads it again so. */
import { useSignal } from '@preact/signals';
import type { ColumnAnswers, ColumnMeaning, ColumnsQuestion } from '../formats/csv/csv-columns.ts';
import { type MessageKey, say } from '../i18n/say.ts';

interface Props {
  columns: ColumnsQuestion;
  disabled: boolean;
  onAnswer: (answers: ColumnAnswers) => void;
}

/** In the order in which they are offered: what every role needs stands first. */
const MEANINGS: readonly (readonly [ColumnMeaning, MessageKey])[] = [
  ['', 'import_leaveColumnOut'],
  ['account', 'field_account'],
  ['roleName', 'field_roleName'],
  ['roleArn', 'field_roleArn'],
  ['displayName', 'field_displayName'],
  ['accountName', 'field_accountName'],
  ['color', 'field_color'],
  ['region', 'field_region'],
  ['group', 'field_group'],
  ['baseAccount', 'field_baseAccount'],
  ['baseRole', 'field_baseRole'],
  ['landing', 'field_landing'],
  ['portal', 'field_portal'],
  ['container', 'field_container'],
  ['favorite', 'field_favorite'],
  ['protected', 'field_protected'],
  ['position', 'field_position'],
  ['partition', 'field_partition'],
  ['variant', 'field_variant'],
  ['email', 'field_accountEmail'],
  ['state', 'field_accountState'],
];

/** Columns and rows have no names of their own that could not stand twice: they are where they are. */
const placeOf = (index: number) => String(index);

export function ColumnsChoice(props: Props) {
  const { isNeeded } = props.columns;
  return (
    <details class="columns" open={isNeeded}>
      <summary>{say(isNeeded ? 'import_columnsQuestion' : 'import_columns')}</summary>
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
                      {MEANINGS.map(([meaning, key]) => (
                        <option key={meaning} value={meaning}>
                          {say(key)}
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
        <span>{say('import_firstRow')}</span>
      </label>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => onAnswer({ hasHeader: hasHeader.value, meanings: [...meanings.value] })}
      >
        {say('import_useColumns')}
      </button>
    </div>
  );
}
