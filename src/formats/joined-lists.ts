/**
 * Several role lists, read one after the other, as one. Where two speak of the same role, the later counts in what it
 * says, and that is told where the later stands; what both say alike is told once for each two lists.
 */
import type { ListedRole } from '../domain/list-comparison.ts';
import { DETAIL_FIELDS, type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import { words } from '../i18n/in-a-row.ts';
import { say, sayCount } from '../i18n/say.ts';
import { fieldWord, type WordedField } from './field-words.ts';
import { MAX_ENTRIES } from './limits.ts';
import type { ListProblem } from './problem-notes.ts';
import { shortened } from './problem-notes.ts';
import type { RoleListReading } from './read-list.ts';

/** One list and what it is called: the name of its file. */
export interface NamedReading {
  name: string;
  reading: RoleListReading;
}

export interface JoinedReading {
  /** Each with what it holds against those before it among its problems. */
  lists: NamedReading[];
  /** No key stands twice. */
  listed: ListedRole[];
}

interface Held {
  listed: ListedRole;
  name: string;
  line: number;
}

/** Joins lists in their order. */
export function joinReadings(lists: readonly NamedReading[]): JoinedReading {
  const held = new Map<RoleKey, Held>();
  const told = lists.map(({ name, reading }): NamedReading => {
    const problems = addList(held, name, reading);
    const all = [...reading.problems, ...problems].sort((a, b) => byPlace(a, b));
    return {
      name,
      reading: { ...reading, problems: problems.length > 0 ? all : reading.problems },
    };
  });
  return { lists: told, listed: [...held.values()].map(({ listed }) => listed) };
}

function addList(
  held: Map<RoleKey, Held>,
  name: string,
  { listed, places }: RoleListReading,
): ListProblem[] {
  const problems: ListProblem[] = [];
  const repeats = new Map<string, { place: ListProblem['place']; count: number }>();
  for (const [index, one] of listed.entries()) {
    const place = places[index] ?? { line: 1, column: 1, path: '' };
    const key = roleKey(one.role);
    const other = held.get(key);
    if (!other) {
      if (held.size >= MAX_ENTRIES) return [...problems, tooMany(place)];
      held.set(key, { listed: one, name, line: place.line });
      continue;
    }
    const differing = one.said.filter((field) => one.role[field] !== other.listed.role[field]);
    if (differing.length === 0) {
      const repeat = repeats.get(other.name);
      if (repeat) repeat.count += 1;
      else repeats.set(other.name, { place, count: 1 });
      continue;
    }
    problems.push(conflict(one, other, differing, place));
    held.set(key, { listed: laid(one, other.listed), name, line: place.line });
  }
  return [
    ...problems,
    ...[...repeats].map(([from, { place, count }]) => repeated(from, place, count)),
  ];
}

/** What `later` says, over what `earlier` said. */
function laid(later: ListedRole, earlier: ListedRole): ListedRole {
  const either = new Set([...earlier.said, ...later.said]);
  const details = Object.fromEntries(later.said.map((field) => [field, later.role[field]]));
  return {
    role: { ...earlier.role, ...details },
    said: DETAIL_FIELDS.filter((field) => either.has(field)),
  };
}

function conflict(
  { role }: ListedRole,
  { listed, name, line }: Held,
  fields: readonly WordedField[],
  place: ListProblem['place'],
): ListProblem {
  const message = say('list_elsewhereOtherwise', {
    role: shortened(roleLabel(listed.role.displayName === '' ? role : listed.role)),
    list: shortened(name),
    line: String(line),
    fields: words(fields.map(fieldWord)),
  });
  return { severity: 'warning', place, message };
}

function repeated(from: string, place: ListProblem['place'], count: number): ListProblem {
  const message = sayCount('list_elsewhereToo', count, { list: shortened(from) });
  return { severity: 'warning', place, message };
}

function tooMany(place: ListProblem['place']): ListProblem {
  const message = say('list_tooManyTogether', { most: MAX_ENTRIES });
  return { severity: 'refused', place, message };
}

const byPlace = (a: ListProblem, b: ListProblem) =>
  a.place.line - b.place.line || a.place.column - b.place.column;
