/**
 * Roles that a person sent off by hand on AWS's Switch Role page, one a tab, so that the popup can offer to keep them.
 *
 * They stand in the browser's memory, for ten minutes or until their tab closes, and there are never many.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { checkRole, type RawRole, type Role } from '../domain/role.ts';
import { alone } from './critical-section.ts';

export const SUBMITTED_ROLE_LIFETIME_MS = 10 * 60 * 1000;
/** The most tabs that are noted; the oldest gives way. */
export const MAX_SUBMITTED_ROLES = 20;

const VERSION = 1;
const PREFIX = 'submitted-role/';
const submittedKey = (tabId: number) => `${PREFIX}${tabId}`;

interface StoredNote {
  version: number;
  role: RawRole;
  /** Milliseconds since 1970. */
  noted: number;
}

const isNote = (stored: unknown): stored is StoredNote =>
  typeof stored === 'object' &&
  stored !== null &&
  (stored as StoredNote).version === VERSION &&
  typeof (stored as StoredNote).role === 'object' &&
  (stored as StoredNote).role !== null;

const isFresh = ({ noted }: StoredNote, now: number) =>
  now - noted >= 0 && now - noted <= SUBMITTED_ROLE_LIFETIME_MS;

/** Notes the role for its tab, in place of an earlier one there. */
export function noteSubmittedRole(
  tabId: number,
  role: Role,
  area: StorageArea = sessionArea,
  now = Date.now(),
): Promise<void> {
  return alone('submitted-roles', async () => {
    const others = Object.entries(await area.get()).filter(
      ([key]) => key.startsWith(PREFIX) && key !== submittedKey(tabId),
    );
    const fresh = others.flatMap(([key, stored]) =>
      isNote(stored) && isFresh(stored, now) ? [{ key, noted: stored.noted }] : [],
    );
    fresh.sort((a, b) => b.noted - a.noted);
    const kept = new Set(fresh.slice(0, MAX_SUBMITTED_ROLES - 1).map(({ key }) => key));
    const stale = others.map(([key]) => key).filter((key) => !kept.has(key));
    if (stale.length > 0) await area.remove(stale);
    const note: StoredNote = { version: VERSION, role: { ...role }, noted: now };
    await area.set({ [submittedKey(tabId)]: note });
  });
}

/** What was sent off in a tab, while it counts. */
export async function readSubmittedRole(
  tabId: number,
  area: StorageArea = sessionArea,
  now = Date.now(),
): Promise<Role | undefined> {
  const key = submittedKey(tabId);
  const stored = (await area.get([key]))[key];
  if (!isNote(stored) || !isFresh(stored, now)) return undefined;
  const checked = checkRole(stored.role);
  return checked.ok ? checked.role : undefined;
}

/** Forgets what was sent off in a tab. */
export function dropSubmittedRole(tabId: number, area: StorageArea = sessionArea): Promise<void> {
  return alone('submitted-roles', () => area.remove([submittedKey(tabId)]));
}
