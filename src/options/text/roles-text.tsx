/**
 * Edit as text: the person's whole own list as JSON or as a config file. What is wrong is marked on its line while it is typed, and
 * nothing is saved before the preview has shown what changes.
 */
import type { EditorView } from '@codemirror/view';
import { signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { compareLists, type ImportMode } from '../../domain/list-comparison.ts';
import type { RoleKey } from '../../domain/role.ts';
import type { RoleEdit } from '../../domain/role-edit.ts';
import type { JoinedReading } from '../../formats/joined-lists.ts';
import { say } from '../../i18n/say.ts';
import { wordsOf } from '../../i18n/words-of.ts';
import { ownRoles, roles } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';
import { ImportPreview } from '../import-preview.tsx';
import { readLists } from '../list-reader.ts';
import { ListReport } from '../list-report.tsx';
import { notesOn, spokenOf, TEXT_FORMATS, type TextFormat, textOf } from './text-formats.ts';
import './roles-text.css';

/** What was typed and not saved: it stays while other tabs are looked at. */
const draft = signal<{ toString(): string } | undefined>(undefined);
const format = signal<TextFormat>('json');

const readText = (source: string) =>
  readLists([{ name: say('import_theText'), source, answers: {} }], () => {});

const problemsOf = ({ lists }: JoinedReading) => lists.flatMap(({ reading }) => reading.problems);

export function RolesText({ onDone }: { onDone: () => void }) {
  const host = useRef<HTMLDivElement>(null);
  const reading = useSignal<JoinedReading | undefined>(undefined);
  const mode = useSignal<ImportMode>('replace');
  const left = useSignal<ReadonlySet<RoleKey>>(new Set());
  const doing = useSignal<'reading' | 'saving' | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const round = useSignal(0);
  const comparison = useComputed(() => {
    if (!reading.value) return undefined;
    const { listed } = reading.value;
    return compareLists(spokenOf(ownRoles.value ?? [], listed, format.value), listed, mode.value);
  });
  const textNow = () => draft.peek()?.toString() ?? textOf(ownRoles.peek() ?? [], format.peek());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round begins with the text of the list.
  useEffect(() => {
    let editor: EditorView | undefined;
    let isOver = false;
    const open = async () => {
      const { openEditor } = await import('./text-editor.ts');
      if (isOver || !host.current) return;
      editor = openEditor(host.current, {
        text: textNow(),
        label: say('text_field'),
        format: format.peek(),
        roles: () => roles.value ?? [],
        problemsOf: async (text) => problemsOf(await readText(text)),
        onChange: (text) => {
          draft.value = text;
          reading.value = undefined;
          left.value = new Set();
        },
      });
    };
    open().catch(sayFailure);
    return () => {
      isOver = true;
      editor?.destroy();
    };
  }, [round.value, format.value]);

  const attempt = async (what: 'reading' | 'saving', action: () => Promise<void>) => {
    doing.value = what;
    failure.value = undefined;
    await action().catch((error) => {
      failure.value = wordsOf(error);
    });
    doing.value = undefined;
  };
  const isBusy = doing.value !== undefined;
  const preview = () =>
    attempt('reading', async () => {
      const text = textNow();
      const read = await readText(text);
      if (text !== textNow()) return;
      // What could not be read must not go because of that.
      mode.value = problemsOf(read).some(({ severity }) => severity === 'refused')
        ? 'merge'
        : 'replace';
      reading.value = read;
    });
  const carryOut = (edits: RoleEdit[]) =>
    attempt('saving', async () => {
      await save(edits, say('text_saved'));
      draft.value = undefined;
      onDone();
    });
  const startOver = () => {
    draft.value = undefined;
    reading.value = undefined;
    round.value++;
  };
  return (
    <section class="roles-text" aria-label={say('text_edit')}>
      <FormatChoice disabled={isBusy || draft.value !== undefined} />
      <div class="editor" ref={host} />
      <p class="buttons">
        <button
          type="button"
          class="button main"
          disabled={isBusy || draft.value === undefined}
          onClick={() => void preview()}
        >
          {say('action_preview')}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || draft.value === undefined}
          onClick={startOver}
        >
          {say('text_startOver')}
        </button>
        <span class="soft">{say('text_nothingSaved')}</span>
      </p>
      {failure.value && (
        <p class="notice failure" role="alert">
          {failure.value}
        </p>
      )}
      {reading.value && comparison.value && (
        <ImportPreview
          reading={reading.value}
          comparison={comparison.value}
          mode={mode}
          isReading={doing.value === 'reading'}
          isSaving={doing.value === 'saving'}
          left={left}
          onImport={(edits) => void carryOut(edits)}
        >
          {reading.value.lists.map((list) => (
            <ListReport
              key={list.name}
              id="text"
              list={list}
              isOneOfMany={false}
              answers={{}}
              disabled={isBusy}
              onAnswer={() => {}}
            />
          ))}
        </ImportPreview>
      )}
    </section>
  );
}

/** A text that was begun stays in its format: it is saved or given up before another is chosen. */
function FormatChoice({ disabled }: { disabled: boolean }) {
  const notes = useComputed(() => notesOn(ownRoles.value ?? [], format.value));
  return (
    <div class="text-format">
      <label>
        {say('text_format')}{' '}
        <select
          class="field"
          disabled={disabled}
          value={format.value}
          onChange={(event) => {
            format.value = event.currentTarget.value as TextFormat;
          }}
        >
          {Object.entries(TEXT_FORMATS).map(([id, name]) => (
            <option key={id} value={id}>
              {name()}
            </option>
          ))}
        </select>
      </label>
      {disabled && <span class="soft">{say('text_formatFixed')}</span>}
      {notes.value.length > 0 && (
        <ul class="soft" aria-label={say('text_notes')}>
          {notes.value.map((note) => (
            <li key={note}>{note}</li>
          ))}
          <li>{say('text_othersStay')}</li>
        </ul>
      )}
    </div>
  );
}
