/** What an import of one list or several would change: new, changed, the same, refused; then the button that does it. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { ImportMode, ListComparison } from '../domain/list-comparison.ts';
import { roleKey } from '../domain/role.ts';
import type { JoinedReading } from '../formats/joined-lists.ts';
import { numberWords } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';
import { ChangeLine, Part, RoleLine } from './role-changes.tsx';

interface Props {
  reading: JoinedReading;
  comparison: ListComparison;
  mode: Signal<ImportMode>;
  busy: boolean;
  onImport: () => void;
  /** What each list is and what is wrong in it. */
  children: ComponentChildren;
}

export function ImportPreview({ reading, comparison, mode, busy, onImport, children }: Props) {
  const { added, changed, same, removed, edits } = comparison;
  const hasRoles = (roles.value?.length ?? 0) > 0;
  // A list that could not be read must never replace one that could.
  const isNothing = edits.length === 0 || reading.listed.length === 0;
  const problems = reading.lists.flatMap((list) => list.reading.problems);
  const refused = problems.filter(({ severity }) => severity === 'refused').length;
  return (
    <section class="preview" aria-label="Preview of the import">
      {children}
      <dl class="counts">
        <Count words="new" number={added.length} />
        <Count words="changed" number={changed.length} />
        <Count words="the same" number={same.length} />
        {mode.value === 'replace' && <Count words="removed" number={removed.length} />}
        <Count words="refused" number={refused} />
      </dl>
      {hasRoles && (
        <fieldset class="ticks">
          <legend class="unseen">How to import</legend>
          <Choice mode={mode} value="merge" words="Merge into my list" />
          <Choice mode={mode} value="replace" words="Replace my list" />
        </fieldset>
      )}
      <p class="buttons">
        <button type="button" class="button main" disabled={isNothing || busy} onClick={onImport}>
          Import
        </button>
        {busy && <progress aria-label="Saving the roles" />}
        {isNothing && <span class="soft">{whyNothing(reading)}</span>}
      </p>
      <Part
        title="New"
        items={added}
        open
        show={(role) => <RoleLine key={roleKey(role)} role={role} />}
      />
      <Part
        title="Changed"
        items={changed}
        open
        show={(change) => <ChangeLine key={roleKey(change.after)} change={change} />}
      />
      <Part
        title="Removed"
        items={removed}
        open
        show={(role) => <RoleLine key={roleKey(role)} role={role} />}
      />
      <Part
        title="The same"
        items={same}
        show={(role) => <RoleLine key={roleKey(role)} role={role} />}
      />
    </section>
  );
}

function whyNothing({ listed }: JoinedReading): string {
  return listed.length === 0
    ? 'There is no role in this list that could be taken.'
    : 'Your list has all of this already.';
}

function Count({ words, number }: { words: string; number: number }) {
  return (
    <div data-none={number === 0}>
      <dd>{numberWords(number)}</dd>
      <dt>{words}</dt>
    </div>
  );
}

function Choice({
  mode,
  value,
  words,
}: {
  mode: Signal<ImportMode>;
  value: ImportMode;
  words: string;
}) {
  return (
    <label class="tick">
      <input
        type="radio"
        name="mode"
        checked={mode.value === value}
        onChange={() => {
          mode.value = value;
        }}
      />
      <span>{words}</span>
    </label>
  );
}
