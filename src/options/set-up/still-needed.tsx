/** What keeps the set-up back: what is missing and what is wrong, each leading to its field. */
import { say } from '../../i18n/say.ts';
import { fieldNames } from './field-names.ts';
import { goToField, reading } from './set-up-state.ts';

export function StillNeeded() {
  const notes = reading.value.notes.filter(({ kind }) => kind !== 'advice');
  const missing = notes.filter(({ kind }) => kind === 'missing');
  const wrong = new Set(notes.filter(({ kind }) => kind === 'problem').map(({ field }) => field));
  return (
    <div class="still-needed">
      <h3>{say('setUp_stillNeeded')}</h3>
      <p class="help">{say('setUp_stillNeededHelp')}</p>
      <ul>
        {missing.map(({ field, words }) => (
          <li key={field}>
            <button type="button" class="link-button" onClick={() => goToField(field)}>
              {words}
            </button>
          </li>
        ))}
        {[...wrong].map((field) => (
          <li key={field}>
            <button type="button" class="link-button problem" onClick={() => goToField(field)}>
              {say('setUp_seeWhatIsWrong', { field: say(fieldNames[field]) })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
