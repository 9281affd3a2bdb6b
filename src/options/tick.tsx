/** One box to tick, with its help below. */
interface Props {
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Tick({ label, help, checked, onChange }: Props) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label} <span class="help">{help}</span>
      </span>
    </label>
  );
}
