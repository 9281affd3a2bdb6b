/**
 * What the popup showed last, kept by the page itself: its next opening paints that before it has waited for anything. A
 * moment later the roles are there and take its place, so nothing that would be missed is kept here.
 */
import { keepPageText, readPageText } from '../browser/page-storage.ts';
import type { ColorSign } from '../domain/color-sign.ts';
import type { Role } from '../domain/role.ts';
import { isObject, parseJsonItem } from '../store/json-item.ts';
import type { Density } from '../store/settings.ts';
import { type RoleRows, type Section, sectionAt } from './role-rows.ts';

const SCREEN_KEY = 'popup-first-screen';
const VERSION = 1;

/** Pixels: a popup is at most 600 high. */
const IN_SIGHT = 600;

export interface FirstScreen {
  rows: RoleRows;
  density: Density;
  /** How many roles there are in all. */
  total: number;
  /** The signs of colors that look like others in use. */
  signs: ReadonlyMap<string, ColorSign>;
}

interface Kept extends Pick<RoleRows, 'count' | 'roles' | 'height'> {
  version: number;
  density: Density;
  total: number;
  signs: [string, ColorSign][];
  sections: Section[];
  /** Those of the first rows; null for folded sections. */
  shown: (Role | null)[];
}

/** The first screen of last time; undefined where none was kept. */
export function readFirstScreen(): FirstScreen | undefined {
  const kept = parseJsonItem(readPageText(SCREEN_KEY)) as Partial<Kept> | undefined;
  if (kept?.version !== VERSION || !Array.isArray(kept.sections) || !Array.isArray(kept.shown)) {
    return undefined;
  }
  const { sections, shown, count = 0, roles = 0, height = 0, density = 'usual', total = 0 } = kept;
  const signs = new Map(kept.signs);
  const row = (place: number) => {
    const section = sectionAt(sections, place);
    const role = shown[place];
    return section && { section, role: isObject(role) ? (role as unknown as Role) : undefined };
  };
  return { rows: { sections, count, roles, height, hidden: [], row }, density, total, signs };
}

/** Keeps these rows for the next opening. */
export function keepFirstScreen({ rows, density, total, signs }: FirstScreen): void {
  const sections = rows.sections
    .filter(({ top }) => top < IN_SIGHT)
    .map((section) => ({ ...section, lines: [] }));
  const shown = firstRows(rows, sections).map((place) => rows.row(place)?.role ?? null);
  const { count, roles, height } = rows;
  const kept: Kept = {
    version: VERSION,
    density,
    total,
    signs: [...signs],
    ...{ count, roles, height, sections, shown },
  };
  keepPageText(SCREEN_KEY, JSON.stringify(kept));
}

/** The places in sight, counting every row as high as the lowest one may be. */
function firstRows({ count }: RoleRows, sections: readonly Section[]): number[] {
  const known = Math.min(
    count,
    sections.reduce((sum, { rows }) => sum + rows, 0),
    IN_SIGHT / 24,
  );
  return Array.from({ length: known }, (_, place) => place);
}
