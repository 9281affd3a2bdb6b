/** What the role may do: managed policies, and a policy of its own, written or picked from the examples. */
import { useSignal } from '@preact/signals';
import { policyExamples } from '../../domain/set-up/policy-examples.ts';
import { readablePolicy } from '../../domain/set-up/policy-text.ts';
import { say } from '../../i18n/say.ts';
import { AnswerField } from './answer-field.tsx';
import { answer, answers, idOf, replace, visit } from './set-up-state.ts';

/** The managed policies that people are given most, a click away. */
const OFTEN = ['ReadOnlyAccess', 'ViewOnlyAccess', 'PowerUserAccess', 'SecurityAudit', 'Billing'];

export function PermissionQuestions() {
  const listed = new Set(answers.value.managedPolicies.split(/\s+/));
  const add = (name: string) => {
    const before = answers.value.managedPolicies.trimEnd();
    answer({ managedPolicies: before === '' ? name : `${before}\n${name}` });
    visit(idOf('managedPolicies'));
  };
  return (
    <fieldset class="questions">
      <legend>{say('setUp_permissions')}</legend>
      <div class="wide">
        <AnswerField
          field="managedPolicies"
          rows={3}
          placeholder="ReadOnlyAccess"
          help={say('setUp_managedPoliciesHelp')}
        >
          <div class="offers">
            {OFTEN.filter((name) => !listed.has(name)).map((name) => (
              <button key={name} type="button" class="button small" onClick={() => add(name)}>
                {say('setUp_addPolicy', { policy: name })}
              </button>
            ))}
          </div>
        </AnswerField>
      </div>
      <div class="wide">
        <PolicyExample />
      </div>
      <div class="wide">
        <AnswerField
          field="policy"
          rows={12}
          isCode
          placeholder={'{\n  "Version": "2012-10-17",\n  "Statement": []\n}'}
          help={say('setUp_policyHelp')}
        />
      </div>
    </fieldset>
  );
}

function PolicyExample() {
  const picked = useSignal(policyExamples[0]);
  const use = () => {
    const { partition, account } = answers.value;
    const digits = account.replace(/\D/g, '');
    const target = { partition, account: digits.length === 12 ? digits : '*' };
    const policy = picked.value?.policy(target);
    if (policy !== undefined) replace({ policy: readablePolicy(policy) });
    visit(idOf('policy'));
  };
  return (
    <div class="form-field">
      <label for="set-up-example">{say('setUp_example')}</label>
      <div class="example">
        <select
          id="set-up-example"
          class="field"
          value={picked.value?.id}
          aria-describedby="set-up-example-help"
          onChange={({ currentTarget: { value } }) => {
            picked.value = policyExamples.find(({ id }) => id === value);
          }}
        >
          {policyExamples.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={use}>
          {say('setUp_useExample')}
        </button>
      </div>
      <p id="set-up-example-help" class="help">
        {picked.value && say(picked.value.about)}
      </p>
    </div>
  );
}
