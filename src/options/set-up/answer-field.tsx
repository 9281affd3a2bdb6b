/** One labelled question of the form, with its help, and what there is to say of the answer. */
import type { ComponentChildren } from 'preact';
import type { SetUpField } from '../../domain/set-up/answers.ts';
import { say } from '../../i18n/say.ts';
import { fieldNames } from './field-names.ts';
import { FieldNotes } from './field-notes.tsx';
import { answer, answers, idOf, notesOn } from './set-up-state.ts';

interface Props {
  field: Exclude<SetUpField, 'mfa'>;
  /** Where the field's usual name does not fit. */
  label?: string;
  help?: string;
  placeholder?: string;
  /** How many lines; without it, one line that cannot be broken. */
  rows?: number;
  isCode?: boolean;
  children?: ComponentChildren;
}

export function AnswerField({ field, label, help, placeholder, rows, isCode, children }: Props) {
  const id = idOf(field);
  const notes = notesOn(field);
  const isWrong = notes.some(({ kind }) => kind === 'problem');
  const describedBy = [notes.length > 0 && `${id}-notes`, help && `${id}-help`].filter(Boolean);
  const control = {
    id,
    class: isCode ? 'field code' : 'field',
    value: answers.value[field],
    spellcheck: false,
    autocomplete: 'off',
    'aria-invalid': isWrong,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      answer({ [field]: currentTarget.value }),
    ...(placeholder !== undefined && { placeholder }),
    ...(describedBy.length > 0 && { 'aria-describedby': describedBy.join(' ') }),
  } as const;
  return (
    <div class="form-field">
      <label for={id}>{label ?? say(fieldNames[field])}</label>
      {rows === undefined ? (
        <input type="text" {...control} />
      ) : (
        <textarea rows={rows} {...control} />
      )}
      {children}
      <FieldNotes id={`${id}-notes`} notes={notes} text={answers.value[field]} />
      {help && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  );
}
