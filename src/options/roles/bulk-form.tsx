/** The form for many roles at once: what all of them get, and what becomes of each before anything is saved. */
import {
  type ReadonlySignal,
  untracked,
  useComputed,
  useSignal,
  useSignalEffect,
} from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type BulkChange, type BulkPreview, previewingBulk } from '../../domain/bulk-change.ts';
import type { Result } from '../../domain/result.ts';
import type { Role, RoleField } from '../../domain/role.ts';
import { say, sayCount } from '../../i18n/say.ts';
import { wordsOf } from '../../i18n/words-of.ts';
import { inSteps } from '../../ui/in-steps.ts';
import { roles } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';
import { BulkChanges } from './bulk-changes.tsx';
import { type BulkDraft, bulkChange, emptyBulkDraft } from './bulk-draft.ts';
import { BulkFields } from './bulk-fields.tsx';
import './bulk-form.css';

export function BulkForm({ chosen, onClose }: { chosen: readonly Role[]; onClose: () => void }) {
  const draft = useSignal<BulkDraft>(emptyBulkDraft);
  const failure = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const change = useComputed(() => bulkChange(draft.value));
  const previewed = usePreview(chosen, change);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const { preview, isOld } = previewed.value;
  const count = preview?.changed.length ?? 0;
  const carryOut = async ({ edits, changed }: BulkPreview) => {
    busy.value = true;
    failure.value = undefined;
    try {
      await save(edits, sayCount('roles_changed', changed.length));
      dialog.current?.close();
    } catch (error) {
      failure.value = say('roles_notChanged', { reason: wordsOf(error) });
    } finally {
      busy.value = false;
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (preview && count > 0 && !isOld) void carryOut(preview);
  };
  return (
    <dialog class="role-form bulk" ref={dialog} aria-labelledby="bulk-title" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <h2 id="bulk-title">{sayCount('roles_editMany', chosen.length)}</h2>
        <BulkFields
          draft={draft}
          refused={(field) => refusedByAll(preview, field)}
          patternProblem={change.value.ok ? undefined : change.value.problem}
        />
        {preview && <BulkChanges preview={preview} />}
        {failure.value && (
          <p class="notice failure" role="alert">
            {failure.value}
          </p>
        )}
        <p class="buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('action_cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy.value || isOld || count === 0}>
            {count === 0 ? say('roles_change') : sayCount('roles_changeMany', count)}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface Previewed {
  preview: BulkPreview | undefined;
  /** The change has been chosen differently, and what that would do is being worked out. */
  isOld: boolean;
}

/** What the change would do; undefined where there is none. */
function usePreview(
  chosen: readonly Role[],
  change: ReadonlySignal<Result<BulkChange>>,
): ReadonlySignal<Previewed> {
  const previewed = useSignal<Previewed>({ preview: undefined, isOld: true });
  useSignalEffect(() => {
    let isOver = false;
    const last = untracked(() => previewed.value.preview);
    previewed.value = { preview: change.value.ok ? last : undefined, isOld: true };
    if (!change.value.ok) return undefined;
    const work = previewingBulk(chosen, change.value.value, roles.value ?? []);
    inSteps(work, () => isOver).then((preview) => {
      if (preview && !isOver) previewed.value = { preview, isOld: false };
    }, sayFailure);
    return () => {
      isOver = true;
    };
  });
  return previewed;
}

/** The one reason why no role takes what a field says. */
function refusedByAll(preview: BulkPreview | undefined, field: RoleField): string | undefined {
  if (!preview || preview.changed.length > 0 || preview.same.length > 0) return undefined;
  const reasons = preview.refused.map(
    ({ problems }) => problems.find((problem) => problem.field === field)?.problem,
  );
  return new Set(reasons).size === 1 ? reasons[0] : undefined;
}
