/** The form for many roles at once: what all of them get, and what becomes of each before anything is saved. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type BulkPreview, previewBulk } from '../../domain/bulk-change.ts';
import type { Role, RoleField } from '../../domain/role.ts';
import { wordsOf } from '../../ui/background.ts';
import { roleCount } from '../../ui/number-words.ts';
import { roles } from '../../ui/stored-state.ts';
import { save } from '../edits.ts';
import { BulkChanges } from './bulk-changes.tsx';
import { type BulkDraft, bulkChange, emptyBulkDraft } from './bulk-draft.ts';
import { BulkFields } from './bulk-fields.tsx';

export function BulkForm({ chosen, onClose }: { chosen: readonly Role[]; onClose: () => void }) {
  const draft = useSignal<BulkDraft>(emptyBulkDraft);
  const failure = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const change = useComputed(() => bulkChange(draft.value));
  const preview = useComputed(() =>
    change.value.ok ? previewBulk(chosen, change.value.value, roles.value ?? []) : undefined,
  );
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const carryOut = async ({ edits, changed }: BulkPreview) => {
    busy.value = true;
    failure.value = undefined;
    try {
      await save(edits, `Changed ${roleCount(changed.length)}.`);
      dialog.current?.close();
    } catch (error) {
      failure.value = `${wordsOf(error)} What you chose is still here.`;
    } finally {
      busy.value = false;
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (preview.value && preview.value.edits.length > 0) void carryOut(preview.value);
  };
  const count = preview.value?.changed.length ?? 0;
  return (
    <dialog class="role-form bulk" ref={dialog} aria-labelledby="bulk-title" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <h2 id="bulk-title">Edit {roleCount(chosen.length)}</h2>
        <BulkFields
          draft={draft}
          refused={(field) => refusedByAll(preview.value, field)}
          patternProblem={change.value.ok ? undefined : change.value.problem}
        />
        {preview.value && <BulkChanges preview={preview.value} />}
        {failure.value && (
          <p class="notice failure" role="alert">
            {failure.value}
          </p>
        )}
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="button main" disabled={busy.value || count === 0}>
            {count === 0 ? 'Change' : `Change ${roleCount(count)}`}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** The one reason why no role takes what a field says. */
function refusedByAll(preview: BulkPreview | undefined, field: RoleField): string | undefined {
  if (!preview || preview.changed.length > 0 || preview.same.length > 0) return undefined;
  const reasons = preview.refused.map(
    ({ problems }) => problems.find((problem) => problem.field === field)?.problem,
  );
  return new Set(reasons).size === 1 ? reasons[0] : undefined;
}
