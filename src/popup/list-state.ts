/**
 * What the popup's list shows: the query, how roles are grouped, the rows that follow from it, and the row that is active.
 * The active row is held by its role and section: should the rows move (another page edits, the console answers), it moves along.
 */
import { batch, computed, signal } from '@preact/signals';
import { paletteWords } from '../domain/color.ts';
import type { ColorSigns } from '../domain/color-sign.ts';
import { type RoleKey, roleKey } from '../domain/role.ts';
import { findRoles } from '../search/find-roles.ts';
import { asksForSomething } from '../search/role-search.ts';
import { keepPopupView, type PopupView, readPopupView } from '../store/popup-view.ts';
import type { Density } from '../store/settings.ts';
import { settings } from '../ui/stored-settings.ts';
import { boosts } from './boosts.ts';
import { isFar } from './far-lines.ts';
import { lines, searchText, usesByLine } from './listed-roles.ts';
import { ROW_SIZES, type RoleRows, roleRows, type Section, type SectionId } from './role-rows.ts';

/** So many letters of a display name and of a role name have room in a row, whatever else stands in it. */
const ROOM = { name: 26, roleName: 18 };
/** In dense rows both share a line. */
const DENSE_ROOM = { name: 18, roleName: 8 };

/** Below this many roles all of them are in sight at once, and those used of late would only stand there twice. */
const RECENT_FROM = 12;
const MOST_RECENT = 5;
/** Of so many roles, rows fill any popup. */
const MANY = 20;

const noRows: RoleRows = {
  sections: [],
  count: 0,
  roles: 0,
  height: 0,
  hidden: [],
  row: () => undefined,
};

export const query = signal('');
export const view = signal<PopupView>(readPopupView());

export const density = computed<Density>(() => settings.value.density);
export const sizes = computed(() => ROW_SIZES[density.value]);
export const room = computed(() => (density.value === 'dense' ? DENSE_ROOM : ROOM));

/** How many roles there are; undefined until that is known. */
export const total = computed(() => lines.value?.count);

/** The signs of those colors of roles that look like another of them to some eyes. */
export const signs = computed((): ColorSigns => lines.value?.signs ?? new Map());

const recent = computed(() => {
  const known = lines.value;
  if (!known || known.count < RECENT_FROM) return [];
  return usesByLine.value
    .map(({ line }) => line)
    .filter((line) => !known.isFavorite[line] && !isFar.value?.(line))
    .slice(0, MOST_RECENT);
});

/** Whether the query asks for anything: `@` alone does not yet. */
export const isSearch = computed(() => asksForSomething(query.value));

const hits = computed(() =>
  isSearch.value && searchText.value
    ? findRoles(searchText.value, query.value, boosts.value, paletteWords())
    : undefined,
);

const rowsFor = (found: Int32Array | undefined): RoleRows | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const folded = new Set(view.value.folded);
  return roleRows({
    lines: known,
    hits: found,
    recent: recent.value,
    isFar: isFar.value,
    hidesFar: settings.value.unreachable === 'hidden',
    isGrouped: view.value.isGrouped,
    isFolded: (group) => folded.has(group),
    sizes: sizes.value,
  });
};

/** All roles, as they stand where nothing is searched for. */
export const wholeList = computed(() => rowsFor(undefined) ?? noRows);

/** Pixels of all roles, or of as many as fill any popup: a search does not have to lay out thousands to know that. */
export const wholeHeight = computed(() => {
  const isLong = (total.value ?? 0) > MANY && view.value.folded.length === 0;
  return isLong && settings.value.unreachable !== 'hidden'
    ? Number.POSITIVE_INFINITY
    : wholeList.value.height;
});

/** What is shown now. */
export const rows = computed(() => (hits.value && rowsFor(hits.value)) || wholeList.value);

interface Held {
  section: SectionId;
  /** undefined for the row of a folded section. */
  key: RoleKey | undefined;
}

const held = signal<Held | undefined>(undefined);

const heldLine = computed(() => {
  const key = held.value?.key;
  return key === undefined ? undefined : lines.value?.lineOf(key);
});

/** The place of the active row: the first, as long as no other was made active. */
export const active = computed(() => {
  const wanted = held.value?.section;
  return wanted === undefined ? 0 : placeOf(rows.value.sections, wanted, heldLine.value);
});

export const activeRow = computed(() => rows.value.row(active.value));

/** A role that has left its section is looked for in the others. */
function placeOf(sections: readonly Section[], id: SectionId, line: number | undefined): number {
  const own = sections.filter((section) => section.id === id);
  for (const { isFolded, first, lines: members } of [...own, ...sections]) {
    const at = isFolded || line === undefined ? -1 : members.indexOf(line);
    if (at >= 0) return first + at;
  }
  return own[0]?.first ?? 0;
}

/** Makes the row at a place the active one. */
export function activate(place: number): void {
  const row = rows.value.row(place);
  held.value = row && { section: row.section.id, key: row.role && roleKey(row.role) };
}

/** Makes the first row of a role the active one, as soon as it is there. */
export function activateRole(key: RoleKey): void {
  held.value = { section: activeRow.value?.section.id ?? 'hits', key };
}

/** Searches anew; the best hit becomes the active row. */
export function setQuery(text: string): void {
  batch(() => {
    query.value = text;
    held.value = undefined;
  });
}

function changeView(changes: Partial<PopupView>): void {
  view.value = { ...view.value, ...changes };
  keepPopupView(view.value);
}

export const toggleGrouped = () => changeView({ isGrouped: !view.value.isGrouped });

/** Folds a group or unfolds it. The active row stays with it. */
export function fold({ id, canFold }: Section, isFolded: boolean): void {
  if (!canFold) return;
  const group = id.slice(1);
  const others = view.value.folded.filter((one) => one !== group);
  batch(() => {
    changeView({ folded: isFolded ? [...others, group] : others });
    held.value = { section: id, key: undefined };
  });
}
