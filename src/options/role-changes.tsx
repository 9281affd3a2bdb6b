/** What would become of roles, line by line, before it does: for an import, and for a change of many at once. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { formatAccount } from '../domain/account.ts';
import type { RoleChange } from '../domain/list-comparison.ts';
import {
  type Role,
  type RoleDetails,
  type RoleKey,
  roleKey,
  roleLabel,
  roleTitle,
} from '../domain/role.ts';
import { fieldWord } from '../formats/field-words.ts';
import { say, sayCount, sayNumber } from '../i18n/say.ts';
import { RoleColor } from './role-color.tsx';

/** Long lists show their beginning: a person judges by it, and the page stays quick. */
export const SHOWN = 200;

/** Which of the entries are left out, for a preview in which each can be taken or left. */
export interface Leaving {
  left: ReadonlySet<RoleKey>;
  /** Takes or leaves these. */
  change: (keys: readonly RoleKey[], isTaken: boolean) => void;
}

interface PartProps<T> {
  title: string;
  items: readonly T[];
  open?: boolean;
  show: (item: T) => ComponentChildren;
  /** Where entries can be left out: their keys, in the order of the items. */
  choosing?: Leaving & { keys: readonly RoleKey[] };
}

/** One part of what would change: its title, how many, and the beginning of the list, which can be made longer. */
export function Part<T>({ title, items, open = false, show, choosing }: PartProps<T>) {
  const shown = useSignal(SHOWN);
  if (items.length === 0) return null;
  const more = items.length - shown.value;
  return (
    <details open={open}>
      <summary>
        {title} <span class="soft">{sayNumber(items.length)}</span>
      </summary>
      {choosing && items.length > 1 && <TakeAll title={title} {...choosing} />}
      <ul class="lines">
        {items.slice(0, shown.value).map(show)}
        {more > 0 && (
          <li>
            <button
              type="button"
              class="button small"
              onClick={() => {
                shown.value += SHOWN;
              }}
            >
              {sayCount('list_showMore', Math.min(more, SHOWN), { total: items.length })}
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}

function TakeAll({
  title,
  keys,
  left,
  change,
}: Leaving & { title: string; keys: readonly RoleKey[] }) {
  const taken = keys.filter((key) => !left.has(key)).length;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={taken === keys.length}
        ref={(box) => {
          if (box) box.indeterminate = taken > 0 && taken < keys.length;
        }}
        onChange={(event) => change(keys, event.currentTarget.checked)}
      />
      <span>
        {say('list_takeAll', { part: title })}
        {taken < keys.length && <span class="soft"> · {sayCount('list_taken', taken)}</span>}
      </span>
    </label>
  );
}

/** The mark before an entry that can be taken or left. */
function Take({ role, choosing }: { role: Role; choosing: Leaving | undefined }) {
  if (!choosing) return null;
  const key = roleKey(role);
  return (
    <input
      type="checkbox"
      aria-label={say('list_take', { role: roleLabel(role) })}
      checked={!choosing.left.has(key)}
      onChange={(event) => choosing.change([key], event.currentTarget.checked)}
    />
  );
}

/** A role on one line. */
export function RoleLine({ role, choosing }: { role: Role; choosing?: Leaving }) {
  return (
    <li>
      <Take role={role} choosing={choosing} />
      <RoleColor color={role.color} />
      <b>{roleTitle(role)}</b>{' '}
      <span class="soft">
        {formatAccount(role.account)} · {role.roleName}
        {role.region && ` · ${role.region}`}
      </span>
    </li>
  );
}

/** How many lines are not shown. */
export function More({ hidden }: { hidden: number }) {
  if (hidden <= 0) return null;
  return <li class="soft">{sayCount('list_andMore', hidden)}</li>;
}

/** A field's value as words: an empty one is told too. */
export function shownValue(field: keyof RoleDetails, value: string | boolean): string {
  // People never see the letters elsewhere: they tell only that two places differ.
  if (field === 'position') {
    return value === '' ? say('list_orderByName') : say('list_orderByHand', { place: `${value}` });
  }
  if (typeof value === 'boolean') return say(value ? 'list_yes' : 'list_no');
  return value === '' ? say('list_noValue') : value;
}

/** A role that changes, field by field: what was, and what comes. */
export function ChangeLine({
  change: { before, after, fields },
  choosing,
}: {
  change: RoleChange;
  choosing?: Leaving;
}) {
  return (
    <li>
      <Take role={after} choosing={choosing} />
      <RoleColor color={after.color} />
      <b>{roleLabel(before)}</b>
      {fields.map((field) => (
        <span key={field}>
          {' '}
          <span class="soft">{say('list_changedField', { field: fieldWord(field) })}</span>{' '}
          <del>{shownValue(field, before[field])}</del> →{' '}
          <ins>{shownValue(field, after[field])}</ins>
        </span>
      ))}
    </li>
  );
}
