/** The Import tab: lists go in, are previewed as one, and only then change anything. */
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { compareLists, type ImportMode, type ListComparison } from '../domain/list-comparison.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import type { JoinedReading } from '../formats/joined-lists.ts';
import { type CountKey, say, sayCount, sayParts } from '../i18n/say.ts';
import { wordsOf } from '../ui/background.ts';
import { ownRoles } from '../ui/stored-state.ts';
import { save } from './edits.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSources } from './import-sources.tsx';
import { type ReadProgress, readLists } from './list-reader.ts';
import type { ListAnswers } from './list-reader-worker.ts';
import { ListReport } from './list-report.tsx';

/** Two files may have one name; their order stays. */
const idOf = (list: number) => `list-${list}`;

export function ImportTab() {
  const fileField = useRef<HTMLInputElement>(null);
  const files = useSignal<readonly File[]>([]);
  const text = useSignal('');
  const answers = useSignal<readonly ListAnswers[]>([]);
  const progress = useSignal<ReadProgress | undefined>(undefined);
  const saving = useSignal(false);
  const imported = useSignal(false);
  const reading = useSignal<JoinedReading | undefined>(undefined);
  const mode = useSignal<ImportMode>('merge');
  const left = useSignal<ReadonlySet<RoleKey>>(new Set());
  const failure = useSignal<string | undefined>(undefined);
  const comparison = useComputed(
    () => reading.value && compareLists(ownRoles.value ?? [], reading.value.listed, mode.value),
  );

  const choose = (chosen: readonly File[]) => {
    files.value = chosen;
    answers.value = [];
    if (chosen.length > 0) text.value = '';
    else if (fileField.current) fileField.current.value = '';
    reading.value = undefined;
    left.value = new Set();
    failure.value = undefined;
    imported.value = false;
  };
  const preview = async () => {
    const named = files.value.map((source) => ({ name: source.name, source }));
    const sources =
      named.length > 0 ? named : [{ name: say('import_theText'), source: text.value }];
    progress.value = { done: 0, total: 0 };
    failure.value = undefined;
    try {
      const asked = sources.map((one, index) => ({ ...one, answers: answers.value[index] ?? {} }));
      reading.value = await readLists(asked, (now) => {
        progress.value = now;
      });
    } catch (error) {
      reading.value = undefined;
      failure.value = wordsOf(error);
    } finally {
      progress.value = undefined;
    }
  };
  const answer = (list: number, said: ListAnswers) => {
    const count = Math.max(1, files.value.length);
    answers.value = Array.from({ length: count }, (_, index) =>
      index === list ? { ...answers.value[index], ...said } : (answers.value[index] ?? {}),
    );
    void preview();
  };
  const carryOut = async (edits: RoleEdit[]) => {
    const plan = comparison.value;
    if (!plan) return;
    saving.value = true;
    failure.value = undefined;
    try {
      await save(edits, say('import_imported', { changes: importWords(plan, left.value) }));
      choose([]);
      text.value = '';
      imported.value = true;
    } catch (error) {
      failure.value = wordsOf(error);
    } finally {
      saving.value = false;
    }
  };

  const busy = progress.value !== undefined || saving.value;
  const isEmpty = files.value.length === 0 && text.value.trim() === '';
  return (
    <ImportSources
      fileField={fileField}
      text={text.value}
      onFiles={choose}
      onText={(typed) => {
        choose([]);
        text.value = typed;
      }}
    >
      <p class="buttons">
        <button
          type="button"
          class="button main"
          disabled={isEmpty || busy}
          onClick={() => void preview()}
        >
          {say('action_preview')}
        </button>
        {progress.value && <Progress {...progress.value} />}
      </p>
      {imported.value && (
        <p>{sayParts('import_done', { link: <a href="#roles">{say('import_seeRoles')}</a> })}</p>
      )}
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
          busy={saving.value}
          left={left}
          onImport={(edits) => void carryOut(edits)}
        >
          {reading.value.lists.map((list, index) => (
            <ListReport
              key={idOf(index)}
              id={idOf(index)}
              list={list}
              isOneOfMany={files.value.length > 1}
              answers={answers.value[index] ?? {}}
              disabled={busy}
              onAnswer={(said) => answer(index, said)}
            />
          ))}
        </ImportPreview>
      )}
    </ImportSources>
  );
}

/** `3 new, 1 changed`: what of the plan was not left out. */
function importWords({ added, changed, removed }: ListComparison, left: ReadonlySet<RoleKey>) {
  const taken = (roles: readonly Role[]) => roles.filter((role) => !left.has(roleKey(role))).length;
  const counts: [CountKey, number][] = [
    ['import_importedNew', taken(added)],
    ['import_importedChanged', taken(changed.map(({ after }) => after))],
    ['import_importedRemoved', taken(removed)],
  ];
  const parts = counts.filter(([, count]) => count > 0);
  return parts.map(([key, count]) => sayCount(key, count)).join(', ');
}

function Progress({ done, total }: ReadProgress) {
  const words = total === 0 ? say('import_reading') : say('import_readingRole', { done, total });
  return (
    <span class="progress">
      <progress
        aria-label={say('import_readingList')}
        {...(total > 0 && { value: done, max: total })}
      />
      <span class="soft">{words}</span>
    </span>
  );
}
