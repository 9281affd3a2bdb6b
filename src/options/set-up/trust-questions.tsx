/** Who may assume the role. */
import type { SetUpAnswers } from '../../domain/set-up/answers.ts';
import { sentences } from '../../i18n/in-a-row.ts';
import { type MessageKey, say } from '../../i18n/say.ts';
import { Tick } from '../tick.tsx';
import { AnswerField } from './answer-field.tsx';
import { fieldNames } from './field-names.ts';
import { FieldNotes } from './field-notes.tsx';
import { answer, answers, idOf, reading } from './set-up-state.ts';

type Trusted = SetUpAnswers['trusted'];

const choices: Record<Trusted, { label: MessageKey; help: MessageKey }> = {
  account: {
    label: 'setUp_trustAccount',
    help: 'setUp_trustAccountHelp',
  },
  users: { label: 'setUp_trustUsers', help: 'setUp_trustUsersHelp' },
  roles: { label: 'setUp_trustRoles', help: 'setUp_trustRolesHelp' },
};

export function TrustQuestions() {
  const { trusted, mfa } = answers.value;
  const advice = reading.value.notes.filter(({ field }) => field === 'mfa');
  return (
    <fieldset class="questions">
      <legend>{say(fieldNames.trusted)}</legend>
      <div class="choices wide">
        {Object.entries(choices).map(([value, { label, help }]) => (
          <label key={value} class="tick">
            <input
              type="radio"
              name={idOf('trusted')}
              value={value}
              aria-labelledby={`trust-${value}`}
              aria-describedby={`trust-${value}-help`}
              checked={trusted === value}
              onChange={() => answer({ trusted: value as Trusted })}
            />
            <span>
              <span id={`trust-${value}`}>{say(label)}</span>{' '}
              <span id={`trust-${value}-help`} class="help">
                {say(help)}
              </span>
            </span>
          </label>
        ))}
      </div>
      {trusted !== 'account' && (
        <div class="wide">
          <AnswerField
            field="names"
            label={say(trusted === 'users' ? 'setUp_trustedUsers' : 'setUp_trustedRoles')}
            rows={3}
            placeholder={trusted === 'users' ? 'alice\nteam/bob' : 'team/Developer'}
            help={say('setUp_namesHelp')}
          />
        </div>
      )}
      <div class="wide">
        <Tick
          label={say(fieldNames.mfa)}
          help={say('setUp_mfaHelp')}
          checked={mfa}
          onChange={(checked) => answer({ mfa: checked })}
        />
        <FieldNotes id={`${idOf('mfa')}-notes`} notes={advice} text="" />
      </div>
      <details class="wide">
        <summary>{say('setUp_askedForExternalId')}</summary>
        <p class="help">{sentences(say('setUp_noExternalId'), say('setUp_noneHere'))}</p>
      </details>
    </fieldset>
  );
}
