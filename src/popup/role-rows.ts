/**
 * The popup's rows: which roles stand in which section, in which order, and where each row is. A section has a head that
 * stays in view; a folded one is a single row that unfolds it.
 */
import type { Role } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import type { RoleLines } from '../store/role-lines.ts';
import type { Density } from '../store/settings.ts';

export interface RowSizes {
  /** Pixels, as `--row-height`. */
  row: number;
  /** As `--head-height`. */
  head: number;
}

/** By how much room the person gives to rows, as the tokens have them: places are counted, and not measured row by row. */
export const ROW_SIZES: Readonly<Record<Density, RowSizes>> = {
  dense: { row: 40, head: 24 },
  usual: { row: 52, head: 30 },
  roomy: { row: 60, head: 36 },
};

/** How a section is told from the others: a group by its path behind a slash. */
export type SectionId = 'hits' | 'favorites' | 'recent' | 'all' | 'far' | `/${string}`;

/** Lines of roles; those that a search finds are one array of numbers. */
export type Lines = Int32Array | readonly number[];

export interface Section {
  id: SectionId;
  /** What stands above it; '' for none. */
  head: string;
  /** How many roles are in it. */
  size: number;
  canFold: boolean;
  isFolded: boolean;
  /** Pixels from the top of the list. */
  top: number;
  /** Pixels, head included. */
  height: number;
  /** The place of its first row among all, and how many rows it has. */
  first: number;
  rows: number;
  /** The lines of its roles, where they are known. */
  lines: Lines;
}

/** A row: a role, or a folded section. */
export interface Row {
  section: Section;
  /** undefined for a folded section. */
  role: Role | undefined;
}

export interface RoleRows {
  sections: readonly Section[];
  /** How many rows there are. */
  count: number;
  /** How many roles stand in them, each counted once. */
  roles: number;
  /** Pixels. */
  height: number;
  /** The lines of what is out of reach and not shown. */
  hidden: Lines;
  /** The row at a place; undefined where there is none. */
  row(place: number): Row | undefined;
}

export interface WhatToShow {
  lines: RoleLines;
  /** What a search found, best first; undefined where nothing is searched for. */
  hits: Int32Array | undefined;
  /** The roles used of late, latest first. */
  recent: Lines;
  /** Whether the role of a line is out of reach from where one is signed in; undefined where every one can be reached. */
  isFar: ((line: number) => boolean) | undefined;
  /** Whether what is out of reach is not shown at all. */
  hidesFar: boolean;
  isGrouped: boolean;
  isFolded: (group: string) => boolean;
  sizes: RowSizes;
}

type Part = Pick<Section, 'id' | 'head' | 'lines' | 'canFold'>;

/** Lays out the rows. What is out of reach comes last in all cases. */
export function roleRows(what: WhatToShow): RoleRows {
  const { lines, hits, hidesFar } = what;
  const { near, far } = split(hits ?? everyLine(lines.count), what.isFar);
  const parts: Part[] = hits
    ? [{ id: 'hits', head: '', lines: near, canFold: false }]
    : whole(near, what);
  const farPart: Part = { id: 'far', head: say('popup_outOfReach'), lines: far, canFold: false };
  const shown = hidesFar ? parts : [...parts, farPart];
  const roles = near.length + (hidesFar ? 0 : far.length);
  return layOut(
    shown.filter((part) => part.lines.length > 0),
    { what, roles, hidden: hidesFar ? far : [] },
  );
}

const everyLine = (count: number) => new Int32Array(count).map((_, line) => line);

function split(found: Int32Array, isFar: WhatToShow['isFar']) {
  if (!isFar) return { near: found, far: [] };
  return { near: found.filter((line) => !isFar(line)), far: found.filter(isFar) };
}

/** All roles: favorites, those used of late, and then the groups or one list. Favorites stand among themselves only. */
function whole(near: Int32Array, { lines, recent, isGrouped }: WhatToShow): Part[] {
  const favorites = near.filter((line) => lines.isFavorite[line] === 1);
  const others = favorites.length === 0 ? near : near.filter((line) => !lines.isFavorite[line]);
  const top: Part[] = [
    { id: 'favorites', head: say('role_favorites'), lines: favorites, canFold: false },
    { id: 'recent', head: say('popup_recent'), lines: recent, canFold: false },
  ];
  const isAlone = favorites.length === 0 && recent.length === 0;
  if (isGrouped && lines.groups.length > 1) return [...top, ...inGroups(others, lines)];
  const head = isAlone ? '' : say('role_ungrouped');
  return [...top, { id: 'all', head, lines: others, canFold: false }];
}

function inGroups(others: Int32Array, { groups, groupOf }: RoleLines): Part[] {
  const members = groups.map((): number[] => []);
  for (const line of others) members[groupOf[line] ?? 0]?.push(line);
  return groups.map((group, at) => ({
    id: `/${group}`,
    head: group === '' ? say('role_ungrouped') : group,
    lines: members[at] ?? [],
    canFold: true,
  }));
}

interface Rest {
  what: WhatToShow;
  roles: number;
  hidden: Lines;
}

function layOut(parts: readonly Part[], { what, roles, hidden }: Rest): RoleRows {
  const { sizes, lines, isFolded } = what;
  const sections: Section[] = [];
  let [top, first] = [0, 0];
  for (const part of parts) {
    const folded = part.canFold && isFolded(part.id.slice(1));
    const rows = folded ? 1 : part.lines.length;
    const head = folded || part.head === '' ? 0 : sizes.head;
    const height = head + (folded ? sizes.head : rows * sizes.row);
    sections.push({
      ...part,
      size: part.lines.length,
      isFolded: folded,
      ...{ top, height, first, rows },
    });
    top += height;
    first += rows;
  }
  const row = (place: number): Row | undefined => {
    const section = sectionAt(sections, place);
    if (!section) return undefined;
    const line = section.isFolded ? undefined : section.lines[place - section.first];
    return { section, role: line === undefined ? undefined : lines.role(line) };
  };
  return { sections, count: first, roles, height: top, hidden, row };
}

export const sectionAt = (sections: readonly Section[], place: number): Section | undefined =>
  sections.find(({ first, rows }) => place >= first && place < first + rows);

/** Where the row at a place begins, in pixels, its height, and the height of the head that may cover it. */
export function rowBox({ sections }: RoleRows, place: number, sizes: RowSizes) {
  const section = sectionAt(sections, place);
  if (!section) return { top: 0, height: 0, covered: 0 };
  if (section.isFolded) return { top: section.top, height: sizes.head, covered: 0 };
  const covered = section.head === '' ? 0 : sizes.head;
  const top = section.top + covered + (place - section.first) * sizes.row;
  return { top, height: sizes.row, covered };
}
