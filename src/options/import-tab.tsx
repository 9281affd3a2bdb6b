/** The Import tab: a list goes in, is previewed, and only then changes anything. */
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { compareLists, type ImportMode } from '../domain/list-comparison.ts';
import type { RoleListReading } from '../formats/role-list.ts';
import { wordsOf } from '../ui/background.ts';
import { numberWords } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';
import { save } from './edits.ts';
import { ImportPreview } from './import-preview.tsx';
import { ListQuestion } from './list-question.tsx';
import { type ReadProgress, readList } from './list-reader.ts';
import type { ListAnswers } from './list-reader-worker.ts';

/** What AWS names the role in accounts that an organization has made, by its documentation. */
const ORGANIZATION_ROLE = 'OrganizationAccountAccessRole';

export function ImportTab() {
  const fileField = useRef<HTMLInputElement>(null);
  const file = useSignal<File | undefined>(undefined);
  const text = useSignal('');
  const progress = useSignal<ReadProgress | undefined>(undefined);
  const saving = useSignal(false);
  const imported = useSignal(false);
  const reading = useSignal<RoleListReading | undefined>(undefined);
  const mode = useSignal<ImportMode>('merge');
  const failure = useSignal<string | undefined>(undefined);
  const comparison = useComputed(
    () => reading.value && compareLists(roles.value ?? [], reading.value.listed, mode.value),
  );

  const choose = (chosen: File | undefined) => {
    file.value = chosen;
    if (chosen) text.value = '';
    else if (fileField.current) fileField.current.value = '';
    reading.value = undefined;
    failure.value = undefined;
    imported.value = false;
  };
  const preview = async (answers: ListAnswers = {}) => {
    const source = file.value ?? text.value;
    progress.value = { done: 0, total: 0 };
    failure.value = undefined;
    try {
      reading.value = await readList({ source, answers }, (now) => {
        progress.value = now;
      });
    } catch (error) {
      reading.value = undefined;
      failure.value = wordsOf(error);
    } finally {
      progress.value = undefined;
    }
  };
  const carryOut = async () => {
    const plan = comparison.value;
    if (!plan) return;
    saving.value = true;
    failure.value = undefined;
    try {
      const { added, changed, removed } = plan;
      const counts = { new: added.length, changed: changed.length, removed: removed.length };
      const parts = Object.entries(counts).filter(([, count]) => count > 0);
      const words = parts.map(([what, count]) => `${numberWords(count)} ${what}`);
      await save(plan.edits, `Imported: ${words.join(', ')}.`);
      choose(undefined);
      text.value = '';
      imported.value = true;
    } catch (error) {
      failure.value = wordsOf(error);
    } finally {
      saving.value = false;
    }
  };
  const drop = (event: DragEvent) => {
    const dropped = event.dataTransfer?.files;
    event.preventDefault();
    if (!dropped?.[0] || !fileField.current) return;
    choose(dropped[0]);
    fileField.current.files = dropped;
  };

  const busy = progress.value !== undefined || saving.value;
  const isEmpty = !file.value && text.value.trim() === '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a further way beside the file field.
    <section class="import" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2>Import</h2>
      <p class="soft">
        Hatrack’s own JSON, the JSON of other role switchers,{' '}
        <code>aws organizations list-accounts</code> and <code>aws sso list-account-roles</code> are
        recognized by what they hold. Nothing changes before you have seen what would.{' '}
        <code>~/.aws/config</code> and lists written like it are read too; access keys in them are
        never kept.
      </p>
      <div class="form-field">
        <label for="list-file">Role list file</label>
        <input
          id="list-file"
          class="field"
          type="file"
          ref={fileField}
          // No `accept`: ~/.aws/config has no ending, and pickers gray out what does not fit.
          onClick={(event) => {
            // Otherwise the same file, mended meanwhile, could not be chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      </div>
      <div class="form-field">
        <label for="list-text">Role list text</label>
        <textarea
          id="list-text"
          class="field code"
          rows={6}
          spellcheck={false}
          placeholder={
            '{"roles": [{"displayName": "Shop prod", "account": "123456789012", "roleName": "Admin"}]}'
          }
          value={text.value}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            choose(undefined);
            text.value = typed;
          }}
        />
      </div>
      <p class="buttons">
        <button
          type="button"
          class="button main"
          disabled={isEmpty || busy}
          onClick={() => void preview()}
        >
          Preview
        </button>
        {progress.value && <Progress {...progress.value} />}
      </p>
      {imported.value && (
        <p>
          The list is imported. <a href="#roles">See your roles</a>, or click the hat and switch.
        </p>
      )}
      {failure.value && (
        <p class="notice failure" role="alert">
          {failure.value}
        </p>
      )}
      {(reading.value?.accountsWithoutRoles ?? 0) > 0 && (
        <ListQuestion
          id="accounts-role-name"
          label={`This is a list of ${reading.value?.accountsWithoutRoles} accounts. Role name in them`}
          initial={ORGANIZATION_ROLE}
          action="Use this role name"
          disabled={busy}
          onAnswer={(accountsRoleName) => void preview({ accountsRoleName })}
        />
      )}
      {reading.value?.permissionSets && (
        <ListQuestion
          id="permission-sets-portal"
          label="Access portal address"
          placeholder="https://my-company.awsapps.com/start"
          action="Use this portal"
          disabled={busy}
          onAnswer={(portal) => void preview({ portal })}
        />
      )}
      {reading.value && comparison.value && (
        <ImportPreview
          reading={reading.value}
          comparison={comparison.value}
          mode={mode}
          busy={saving.value}
          onImport={() => void carryOut()}
        />
      )}
    </section>
  );
}

function Progress({ done, total }: ReadProgress) {
  const words =
    total === 0 ? 'Reading…' : `Reading role ${numberWords(done)} of ${numberWords(total)}`;
  return (
    <span class="progress">
      <progress aria-label="Reading the list" {...(total > 0 && { value: done, max: total })} />
      <span class="soft">{words}</span>
    </span>
  );
}
