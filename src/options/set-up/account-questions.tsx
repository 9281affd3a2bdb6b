/** From which account, and into which one. */
import { isPartitionId, partitions } from '../../domain/partition.ts';
import { parseBaseAccount } from '../../domain/set-up/base-account.ts';
import { say } from '../../i18n/say.ts';
import { AnswerField } from './answer-field.tsx';
import { fieldNames } from './field-names.ts';
import { answer, answers, idOf } from './set-up-state.ts';

export function AccountQuestions() {
  const { base, partition } = answers.value;
  const parsed = parseBaseAccount(base);
  const alias = parsed.ok ? parsed.value.alias : '';
  return (
    <fieldset class="questions">
      <legend>{say('setUp_accounts')}</legend>
      <div class="wide">
        <AnswerField
          field="base"
          help={say('setUp_baseHelp')}
          placeholder="https://acme.signin.aws.amazon.com/console"
        />
      </div>
      {alias !== '' && (
        <div class="wide">
          <AnswerField
            field="baseNumber"
            label={say('setUp_baseNumberOf', { alias })}
            help={say('setUp_baseNumberHelp')}
            placeholder="1234-5678-9012"
          />
        </div>
      )}
      <AnswerField field="account" help={say('setUp_targetHelp')} placeholder="1234-5678-9012" />
      <div class="form-field">
        <label for={idOf('partition')}>{say(fieldNames.partition)}</label>
        <select
          id={idOf('partition')}
          class="field"
          value={partition}
          onChange={({ currentTarget: { value } }) => {
            if (isPartitionId(value)) answer({ partition: value });
          }}
        >
          {partitions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
