/** One box to tick, with its help below. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Its help describes the box and is no part of its name, which is said each time that the focus comes to it. */
export function Tick({ label, help, checked, onChange }: Props) {
  const id = useId();
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>{' '}
        <span id={`${id}-help`} class="help">
          {help}
        </span>
      </span>
    </label>
  );
}
