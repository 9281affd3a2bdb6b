/** One thing that a list leaves open and a person may know: a field, and the button that reads the list again with it. */
import { useSignal } from '@preact/signals';

interface Props {
  id: string;
  label: string;
  /** What stands in the field at first. */
  initial?: string;
  placeholder?: string;
  /** The button's words. */
  action: string;
  disabled: boolean;
  onAnswer: (answer: string) => void;
}

export function ListQuestion({
  id,
  label,
  initial = '',
  action,
  disabled,
  onAnswer,
  ...rest
}: Props) {
  const answer = useSignal(initial);
  return (
    <div class="form-field list-question">
      <label for={id}>{label}</label>
      <span class="buttons">
        <input
          id={id}
          class="field"
          autocomplete="off"
          spellcheck={false}
          value={answer.value}
          {...rest}
          onInput={(event) => {
            answer.value = event.currentTarget.value;
          }}
        />
        <button
          type="button"
          class="button"
          disabled={disabled}
          onClick={() => onAnswer(answer.value)}
        >
          {action}
        </button>
      </span>
    </div>
  );
}
