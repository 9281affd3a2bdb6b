/** What an import of one list or several would change: new, changed, the same, refused; then the button that does it. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ImportMode, ListComparison } from '../domain/list-comparison.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import type { JoinedReading } from '../formats/joined-lists.ts';
import { say, sayCount, sayNumber } from '../i18n/say.ts';
import { ownRoles } from '../ui/stored-state.ts';
import { ChangeLine, type Leaving, Part, RoleLine } from './role-changes.tsx';

interface Props {
  reading: JoinedReading;
  comparison: ListComparison;
  mode: Signal<ImportMode>;
  /** The entries that the person leaves out. */
  left: Signal<ReadonlySet<RoleKey>>;
  /** While a list is read anew, its old preview must not go in. */
  isReading: boolean;
  isSaving: boolean;
  /** With the edits of what is taken. */
  onImport: (edits: RoleEdit[]) => void;
  /** What each list is and what is wrong in it. */
  children: ComponentChildren;
}

export function ImportPreview(props: Props) {
  const { reading, comparison, mode, left, isReading, isSaving, onImport, children } = props;
  const { added, changed, same, removed, edits } = comparison;
  const hasRoles = (ownRoles.value?.length ?? 0) > 0;
  // A list that could not be read must never replace one that could.
  const taken = edits.filter(({ key }) => !left.value.has(key));
  const isNothing = taken.length === 0 || reading.listed.length === 0;
  const problems = reading.lists.flatMap((list) => list.reading.problems);
  const refused = problems.filter(({ severity }) => severity === 'refused').length;
  const section = useRef<HTMLElement>(null);
  // It opens below what was filled in: without this, people see and hear nothing happen.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.focus({ preventScroll: true });
  }, []);
  const leaving: Leaving = {
    left: left.value,
    change: (keys, isTaken) => {
      const next = new Set(left.value);
      for (const key of keys) {
        if (isTaken) next.delete(key);
        else next.add(key);
      }
      left.value = next;
    },
  };
  const choosingOf = (roles: readonly Role[]) => ({ ...leaving, keys: roles.map(roleKey) });
  return (
    <section class="preview" aria-label={say('import_preview')} tabIndex={-1} ref={section}>
      {children}
      <dl class="counts">
        <Count words={say('import_countNew')} number={added.length} />
        <Count words={say('import_countChanged')} number={changed.length} />
        <Count words={say('import_countSame')} number={same.length} />
        {mode.value === 'replace' && (
          <Count words={say('import_countRemoved')} number={removed.length} />
        )}
        <Count words={say('import_countRefused')} number={refused} />
      </dl>
      {hasRoles && (
        <fieldset class="ticks">
          <legend class="unseen">{say('import_how')}</legend>
          <Choice mode={mode} value="merge" words={say('import_merge')} />
          <Choice mode={mode} value="replace" words={say('import_replace')} />
        </fieldset>
      )}
      <p class="buttons">
        <button
          type="button"
          class="button main"
          disabled={isNothing || isReading || isSaving}
          onClick={() => onImport(taken)}
        >
          {say('import_carryOut')}
        </button>
        {isSaving && <progress aria-label={say('import_saving')} />}
        {isNothing && <span class="soft">{whyNothing(reading, edits.length > 0)}</span>}
        {!isNothing && left.value.size > 0 && (
          <span class="soft">
            {sayCount('import_leftOut', edits.length - taken.length, { total: edits.length })}
          </span>
        )}
      </p>
      <Part
        title={say('import_new')}
        items={added}
        open
        choosing={choosingOf(added)}
        show={(role) => <RoleLine key={roleKey(role)} role={role} choosing={leaving} />}
      />
      <Part
        title={say('import_changed')}
        items={changed}
        open
        choosing={choosingOf(changed.map(({ after }) => after))}
        show={(one) => <ChangeLine key={roleKey(one.after)} change={one} choosing={leaving} />}
      />
      <Part
        title={say('import_removed')}
        items={removed}
        open
        choosing={choosingOf(removed)}
        show={(role) => <RoleLine key={roleKey(role)} role={role} choosing={leaving} />}
      />
      <Part
        title={say('import_same')}
        items={same}
        show={(role) => <RoleLine key={roleKey(role)} role={role} />}
      />
    </section>
  );
}

function whyNothing({ listed }: JoinedReading, isLeftOut: boolean): string {
  if (listed.length === 0) return say('import_nothingTakeable');
  return say(isLeftOut ? 'import_everythingLeftOut' : 'import_nothingNew');
}

function Count({ words, number }: { words: string; number: number }) {
  return (
    <div data-none={number === 0}>
      <dt>{words}</dt>
      <dd>{sayNumber(number)}</dd>
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
