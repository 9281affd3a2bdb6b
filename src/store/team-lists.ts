/**
 * The team lists of this machine, each as one item: where it is read from, the last good state of it, and what came of the
 * last look. Of this machine: another browser may not reach the same addresses.
 */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { checkRole, type Role } from '../domain/role.ts';
import type { NamedRoles, TeamListNews } from '../domain/team-list.ts';
import { CATALOG_KEY, catalogIn, catalogWith, removeCataloged } from './catalog.ts';
import { alone } from './critical-section.ts';
import { indexDue } from './index-due.ts';
import { parseJsonItem } from './json-item.ts';

/** A state of a list that was read but not taken: it had lost too much. */
export interface WaitingState {
  roles: Role[];
  etag: string;
  news: TeamListNews;
}

export interface TeamList {
  /** Names it on this machine. */
  id: string;
  name: string;
  /** Where it is read from; '' where the policy holds the roles themselves. */
  address: string;
  /** Whether the browser's policy put it here: then the person cannot take it away. */
  isManaged: boolean;
  /** The last good state. */
  roles: Role[];
  /** By which the server tells whether the list is still the same; '' where it said none. */
  etag: string;
  /** When it was looked at last, in milliseconds since 1970; 0 for never. */
  checkedAt: number;
  /** When it changed last, and what. */
  changedAt: number;
  news: TeamListNews;
  /** How many entries of the last good state could not be taken. */
  refused: number;
  /** Why the last look came to nothing; '' where it did not. */
  problem: string;
  waiting: WaitingState | undefined;
}

const PREFIX = 'team-list/';
const VERSION = 1;

export const isTeamListKey = (key: string) => key.startsWith(PREFIX);

const nobody: NamedRoles = { count: 0, names: [] };
export const noNews: TeamListNews = { added: nobody, changed: nobody, removed: nobody };

export function newTeamList(id: string, name: string, address: string): TeamList {
  return {
    id,
    name,
    address,
    isManaged: false,
    roles: [],
    etag: '',
    checkedAt: 0,
    changedAt: 0,
    news: noNews,
    refused: 0,
    problem: '',
    waiting: undefined,
  };
}

/** The list behind a stored item; undefined where it is damaged or of a later Hatrack. */
export function teamListIn(key: string, stored: unknown): TeamList | undefined {
  const item = parseJsonItem(stored);
  if (item?.version !== VERSION || !isTeamListKey(key)) return undefined;
  const { name, address, isManaged, etag, checkedAt, changedAt, refused, problem, waiting } = item;
  return {
    id: key.slice(PREFIX.length),
    name: text(name),
    address: text(address),
    isManaged: isManaged === true,
    roles: rolesIn(item.roles),
    etag: text(etag),
    checkedAt: count(checkedAt),
    changedAt: count(changedAt),
    news: newsIn(item.news),
    refused: count(refused),
    problem: text(problem),
    waiting: isObject(waiting)
      ? { roles: rolesIn(waiting.roles), etag: text(waiting.etag), news: newsIn(waiting.news) }
      : undefined,
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : 0);

function newsIn(stored: unknown): TeamListNews {
  if (!isObject(stored)) return noNews;
  const { added, changed, removed } = stored;
  return { added: namedIn(added), changed: namedIn(changed), removed: namedIn(removed) };
}

function namedIn(stored: unknown): NamedRoles {
  if (!isObject(stored)) return nobody;
  const names: unknown[] = Array.isArray(stored.names) ? stored.names : [];
  return { count: count(stored.count), names: names.map(text) };
}

function rolesIn(stored: unknown): Role[] {
  const entries: unknown[] = Array.isArray(stored) ? stored : [];
  return entries.flatMap((entry) => {
    const checked = isObject(entry) ? checkRole(entry) : undefined;
    return checked?.ok ? [checked.role] : [];
  });
}

/** All of these items' lists, by name. */
export function teamListsIn(items: StorageItems): TeamList[] {
  const lists = Object.entries(items).flatMap(([key, stored]) => teamListIn(key, stored) ?? []);
  return lists.sort(byName);
}

export const byName = (a: TeamList, b: TeamList) => (a.name < b.name ? -1 : 1);

export async function readTeamLists(area: StorageArea = localArea): Promise<TeamList[]> {
  return teamListsIn(await area.get(catalogIn(await area.get([CATALOG_KEY]))));
}

export async function readTeamList(id: string, area: StorageArea = localArea) {
  const key = PREFIX + id;
  return teamListIn(key, (await area.get([key]))[key]);
}

/** Calls back with all lists, now and after each change. Returns what ends it. */
export function watchTeamLists(
  callback: (lists: TeamList[]) => void,
  failed: (error: unknown) => void,
  area: StorageArea = localArea,
): () => void {
  const read = () => void readTeamLists(area).then(callback, failed);
  read();
  return area.watch((changes) => {
    if (Object.keys(changes).some(isTeamListKey)) read();
  });
}

export function writeTeamList(
  { id, ...list }: TeamList,
  area: StorageArea = localArea,
): Promise<void> {
  const key = PREFIX + id;
  return alone('store', async () => {
    const catalog = catalogWith(await area.get([CATALOG_KEY]), key);
    await area.set({
      [key]: JSON.stringify({ ...list, version: VERSION }),
      [CATALOG_KEY]: catalog,
      ...indexDue(),
    });
  });
}

export function dropTeamList(id: string, area: StorageArea = localArea): Promise<void> {
  const key = PREFIX + id;
  return alone('store', () => removeCataloged(key, area));
}
