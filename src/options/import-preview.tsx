/** What an import of one list or several would change: new, changed, the same, refused; then the button that does it. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { formatAccount } from '../domain/account.ts';
import type { ImportMode, ListComparison, RoleChange } from '../domain/list-comparison.ts';
import { type Role, roleKey, roleLabel, roleTitle } from '../domain/role.ts';
import { FIELD_WORDS } from '../formats/field-words.ts';
import type { JoinedReading } from '../formats/joined-lists.ts';
import { numberWords } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';

/** Long lists show their beginning: a person judges by it, and the page stays quick. */
const SHOWN = 200;

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

interface PartProps<T> {
  title: string;
  items: readonly T[];
  open?: boolean;
  show: (item: T) => ComponentChildren;
}

function Part<T>({ title, items, open = false, show }: PartProps<T>) {
  if (items.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        {title} <span class="soft">{numberWords(items.length)}</span>
      </summary>
      <ul class="lines">
        {items.slice(0, SHOWN).map(show)}
        <More hidden={items.length - SHOWN} />
      </ul>
    </details>
  );
}

function More({ hidden }: { hidden: number }) {
  if (hidden <= 0) return null;
  return <li class="soft">… and {numberWords(hidden)} more</li>;
}

function RoleLine({ role }: { role: Role }) {
  return (
    <li>
      <span class="color" style={role.color ? { background: `#${role.color}` } : {}} />
      <b>{roleTitle(role)}</b>{' '}
      <span class="soft">
        {formatAccount(role.account)} · {role.roleName}
        {role.region && ` · ${role.region}`}
      </span>
    </li>
  );
}

const shownValue = (value: string | boolean) =>
  value === '' ? 'nothing' : value === true ? 'yes' : value === false ? 'no' : value;

function ChangeLine({ change: { before, after, fields } }: { change: RoleChange }) {
  return (
    <li>
      <span class="color" style={after.color ? { background: `#${after.color}` } : {}} />
      <b>{roleLabel(before)}</b>
      {fields.map((field) => (
        <span key={field}>
          {' '}
          <span class="soft">{FIELD_WORDS[field]}:</span> <del>{shownValue(before[field])}</del> →{' '}
          <ins>{shownValue(after[field])}</ins>
        </span>
      ))}
    </li>
  );
}
