/** One labelled field of a form, with its help and its problem. */
import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  problem?: string | undefined;
  help?: string;
  placeholder?: string;
  /** The id of a datalist with values to offer. */
  list?: string;
  maxLength?: number;
  /** Shows dots in place of what is entered, and no browser offers to keep it. */
  isSecret?: boolean;
  children?: ComponentChildren;
}

export function FormField(props: Props) {
  const { id, label, value, onInput, problem, help, children, list, isSecret, ...rest } = props;
  const kind = isSecret
    ? ({ type: 'password', autocomplete: 'new-password' } as const)
    : ({ type: 'text', autocomplete: 'off', ...(list && { list }) } as const);
  const described = problem ? `${id}-problem` : help && `${id}-help`;
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...kind}
        class="field"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        {...(described && { 'aria-describedby': described })}
        {...rest}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {children}
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      {help && !problem && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  );
}
