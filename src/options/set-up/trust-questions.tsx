/** Who may assume the role. */
import type { SetUpAnswers } from '../../domain/set-up/answers.ts';
import { NO_EXTERNAL_ID } from '../../domain/set-up/condition-grammar.ts';
import { Tick } from '../tick.tsx';
import { AnswerField } from './answer-field.tsx';
import { fieldNames } from './field-names.ts';
import { FieldNotes } from './field-notes.tsx';
import { answer, answers, idOf, reading } from './set-up-state.ts';

type Trusted = SetUpAnswers['trusted'];

const choices: Record<Trusted, { label: string; help: string }> = {
  account: {
    label: 'The whole base account',
    help: 'Everybody in it whom the base account’s own policies allow to',
  },
  users: { label: 'Named users', help: 'IAM users of the base account' },
  roles: { label: 'Named roles', help: 'Roles of the base account, also of IAM Identity Center' },
};

export function TrustQuestions() {
  const { trusted, mfa } = answers.value;
  const advice = reading.value.notes.filter(({ field }) => field === 'mfa');
  return (
    <fieldset class="questions">
      <legend>{fieldNames.trusted}</legend>
      <div class="choices wide" role="radiogroup" aria-label={fieldNames.trusted}>
        {Object.entries(choices).map(([value, { label, help }]) => (
          <label key={value} class="tick">
            <input
              type="radio"
              name={idOf('trusted')}
              value={value}
              checked={trusted === value}
              onChange={() => answer({ trusted: value as Trusted })}
            />
            <span>
              {label} <span class="help">{help}</span>
            </span>
          </label>
        ))}
      </div>
      {trusted !== 'account' && (
        <div class="wide">
          <AnswerField
            field="names"
            label={trusted === 'users' ? 'Trusted users' : 'Trusted roles'}
            rows={3}
            placeholder={trusted === 'users' ? 'alice\nteam/bob' : 'team/Developer'}
            help="One a line, with the path if there is one; or whole ARNs"
          />
        </div>
      )}
      <div class="wide">
        <Tick
          label={fieldNames.mfa}
          help="Only IAM users who signed in with MFA. Sessions of IAM Identity Center do not carry it"
          checked={mfa}
          onChange={(checked) => answer({ mfa: checked })}
        />
        <FieldNotes id={`${idOf('mfa')}-notes`} notes={advice} text="" />
      </div>
      <details class="wide">
        <summary>Asked for an external ID?</summary>
        <p class="help">{NO_EXTERNAL_ID} So there is none here.</p>
      </details>
    </fieldset>
  );
}
