/** What would become of roles, line by line, before it does: for an import, and for a change of many at once. */
import type { ComponentChildren } from 'preact';
import { formatAccount } from '../domain/account.ts';
import type { RoleChange } from '../domain/list-comparison.ts';
import { type Role, type RoleDetails, roleLabel, roleTitle } from '../domain/role.ts';
import { FIELD_WORDS } from '../formats/field-words.ts';
import { numberWords } from '../ui/number-words.ts';

/** Long lists show their beginning: a person judges by it, and the page stays quick. */
export const SHOWN = 200;

interface PartProps<T> {
  title: string;
  items: readonly T[];
  open?: boolean;
  show: (item: T) => ComponentChildren;
}

/** One part of what would change: its title, how many, and the beginning of the list. */
export function Part<T>({ title, items, open = false, show }: PartProps<T>) {
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

/** How many lines are not shown. */
export function More({ hidden }: { hidden: number }) {
  if (hidden <= 0) return null;
  return <li class="soft">… and {numberWords(hidden)} more</li>;
}

/** A role on one line. */
export function RoleLine({ role }: { role: Role }) {
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

/** A field's value as words: an empty one is told too. */
export function shownValue(field: keyof RoleDetails, value: string | boolean): string {
  // People never see the letters elsewhere: they tell only that two places differ.
  if (field === 'position') return value === '' ? 'by name' : `by hand (${value})`;
  return value === '' ? 'nothing' : value === true ? 'yes' : value === false ? 'no' : value;
}

/** A role that changes, field by field: what was, and what comes. */
export function ChangeLine({ change: { before, after, fields } }: { change: RoleChange }) {
  return (
    <li>
      <span class="color" style={after.color ? { background: `#${after.color}` } : {}} />
      <b>{roleLabel(before)}</b>
      {fields.map((field) => (
        <span key={field}>
          {' '}
          <span class="soft">{FIELD_WORDS[field]}:</span>{' '}
          <del>{shownValue(field, before[field])}</del> →{' '}
          <ins>{shownValue(field, after[field])}</ins>
        </span>
      ))}
    </li>
  );
}
