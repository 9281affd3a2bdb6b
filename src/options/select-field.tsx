/** One of a few things to choose, with its name above and its help below. */
import { type MessageKey, say } from '../i18n/say.ts';

interface Props<Value extends string> {
  id: string;
  label: string;
  help: string;
  value: Value;
  /** What can be chosen, in the order in which it is offered. */
  choices: Readonly<Record<Value, MessageKey>>;
  onChange: (value: Value) => void;
}

export function SelectField<Value extends string>(props: Props<Value>) {
  const { id, label, help, value, choices, onChange } = props;
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {Object.entries<MessageKey>(choices).map(([choice, name]) => (
          <option key={choice} value={choice}>
            {say(name)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="help">
        {help}
      </p>
    </div>
  );
}
