/** What the role may do: managed policies, and a policy of its own, written or picked from the examples. */
import { useSignal } from '@preact/signals';
import { policyExamples } from '../../domain/set-up/policy-examples.ts';
import { readablePolicy } from '../../domain/set-up/policy-text.ts';
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
      <legend>Permissions</legend>
      <div class="wide">
        <AnswerField
          field="managedPolicies"
          rows={3}
          placeholder="ReadOnlyAccess"
          help="One a line, at most 10: ARNs, or the names of AWS’s own"
        >
          <div class="offers">
            {OFTEN.filter((name) => !listed.has(name)).map((name) => (
              <button key={name} type="button" class="button small" onClick={() => add(name)}>
                Add {name}
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
          help="JSON, as IAM takes it. It becomes an inline policy of the role."
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
      <label for="set-up-example">Example</label>
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
              {title}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={use}>
          Use example
        </button>
      </div>
      <p id="set-up-example-help" class="help">
        {picked.value?.about}
      </p>
    </div>
  );
}
