/** A field in place of a cell: Enter saves what stands in it, Escape leaves the cell as it was. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../../i18n/words-of.ts';
import './cell-editor.css';

interface Props {
  id: string;
  label: string;
  value: string;
  /** The id of a datalist with values to offer. */
  list?: string;
  /** Saves, and gives what is wrong with the text; undefined once it is saved. Rejects when it could not be saved. */
  onSave: (text: string) => Promise<string | undefined>;
  onClose: () => void;
}

export function CellEditor({ id, label, value, list, onSave, onClose }: Props) {
  const text = useSignal(value);
  const problem = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  /** While it is saved and once it is closed, losing the focus means nothing. */
  const isDone = useRef(false);
  // Before the next key is pressed, or it would be lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = async () => {
    if (isDone.current) return;
    isDone.current = true;
    problem.value = await onSave(text.value).catch(wordsOf);
    isDone.current = problem.value === undefined;
    if (isDone.current) onClose();
  };
  const leave = () => {
    isDone.current = true;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the table are not meant here.
    event.stopPropagation();
    // With an input method, Enter and Escape are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') leave();
  };
  return (
    <span class="cell-editor">
      <input
        type="text"
        id={id}
        class="field"
        ref={field}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        aria-invalid={problem.value !== undefined}
        {...(problem.value !== undefined && { 'aria-describedby': `${id}-problem` })}
        {...(list && { list })}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          problem.value = undefined;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void save()}
      />
      {problem.value !== undefined && (
        <span id={`${id}-problem`} class="cell-problem" ref={bringIntoView} role="alert">
          {problem.value}
        </span>
      )}
    </span>
  );
}

const bringIntoView = (words: HTMLElement | null) => words?.scrollIntoView({ block: 'nearest' });
