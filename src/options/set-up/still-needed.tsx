/** What keeps the set-up back: what is missing and what is wrong, each leading to its field. */

import { fieldNames } from './field-names.ts';
import { goToField, reading } from './set-up-state.ts';

export function StillNeeded() {
  const notes = reading.value.notes.filter(({ kind }) => kind !== 'advice');
  const missing = notes.filter(({ kind }) => kind === 'missing');
  const wrong = new Set(notes.filter(({ kind }) => kind === 'problem').map(({ field }) => field));
  return (
    <div class="still-needed">
      <h3>Still needed</h3>
      <p class="help">
        Then the policies, the commands, the templates and the switch link stand here.
      </p>
      <ul>
        {missing.map(({ field, words }) => (
          <li key={field}>
            <button type="button" class="link-button" onClick={() => goToField(field)}>
              {words.charAt(0).toUpperCase()}
              {words.slice(1)}
            </button>
          </li>
        ))}
        {[...wrong].map((field) => (
          <li key={field}>
            <button type="button" class="link-button problem" onClick={() => goToField(field)}>
              {fieldNames[field]}: see what is wrong
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
