/** From which account, and into which one. */
import { isPartitionId, partitions } from '../../domain/partition.ts';
import { parseBaseAccount } from '../../domain/set-up/base-account.ts';
import { AnswerField } from './answer-field.tsx';
import { fieldNames } from './field-names.ts';
import { answer, answers, idOf } from './set-up-state.ts';

export function AccountQuestions() {
  const { base, partition } = answers.value;
  const parsed = parseBaseAccount(base);
  const alias = parsed.ok ? parsed.value.alias : '';
  return (
    <fieldset class="questions">
      <legend>Accounts</legend>
      <div class="wide">
        <AnswerField
          field="base"
          help="Where people sign in: its 12 digits, its alias, or its sign-in address"
          placeholder="https://acme.signin.aws.amazon.com/console"
        />
      </div>
      {alias !== '' && (
        <div class="wide">
          <AnswerField
            field="baseNumber"
            label={`Account number of ${alias}`}
            help="A trust policy cannot name an alias. In the console, the number stands in the menu at the top right. The alias is kept for the sign-in address."
            placeholder="1234-5678-9012"
          />
        </div>
      )}
      <AnswerField
        field="account"
        help="Where the role is made and works: its 12 digits"
        placeholder="1234-5678-9012"
      />
      <div class="form-field">
        <label for={idOf('partition')}>{fieldNames.partition}</label>
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
