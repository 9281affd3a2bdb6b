/**
 * The same role twice in one list.
 *
 * An entry that repeats another word for word is kept once. One that says something else of the same role, such as
 * another region, is kept as a second entry of that role: what it says first becomes its variant. This depends on the
 * list alone, so that two browsers which import it have the same roles. What even so cannot be told apart is one role,
 * and the later entry counts.
 */
import type { ListedRole } from '../domain/list-comparison.ts';
import {
  DETAIL_FIELDS,
  type Role,
  type RoleDetails,
  type RoleKey,
  roleKey,
} from '../domain/role.ts';
import { changedFields } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import type { NodePlace, ProblemNotes } from './problem-notes.ts';

interface Kept {
  listed: ListedRole;
  place: NodePlace;
}

export interface GatheredRoles {
  listed: ListedRole[];
  places: NodePlace[];
}

/** What can name a variant, in the order of what people tell entries of one role apart by. */
const VARIANT_FIELDS = [
  'displayName',
  'region',
  'baseAccount',
  'group',
  'baseRole',
  'container',
] as const;

/** Gathers listed roles so that no key stands twice. */
export class RoleGathering {
  readonly #kept = new Map<RoleKey, Kept>();
  readonly #notes: ProblemNotes;

  constructor(notes: ProblemNotes) {
    this.#notes = notes;
  }

  add(listed: ListedRole, place: NodePlace): void {
    const first = this.#kept.get(roleKey(listed.role));
    if (!first) this.#keep(listed, place);
    else this.#addAsVariant(listed, place, first);
  }

  /** What was gathered, in order, and where each first stood. */
  gathered(): GatheredRoles {
    const kept = [...this.#kept.values()];
    return { listed: kept.map(({ listed }) => listed), places: kept.map(({ place }) => place) };
  }

  #keep(listed: ListedRole, place: NodePlace): void {
    this.#kept.set(roleKey(listed.role), { listed, place });
  }

  /** Tries what tells this entry from those of the same role that stand in its way; the last of them takes it in. */
  #addAsVariant(listed: ListedRole, place: NodePlace, first: Kept): void {
    const inTheWay = [first];
    for (const field of listed.role.variant === '' ? VARIANT_FIELDS : []) {
      const variant = listed.role[field];
      if (variant === '' || inTheWay.some((kept) => kept.listed.role[field] === variant)) continue;
      const role = { ...listed.role, variant };
      const other = this.#kept.get(roleKey(role));
      if (!other) {
        this.#keep({ ...listed, role }, place);
        return;
      }
      inTheWay.push(other);
      if (isSame(other.listed.role, role)) break;
    }
    this.#join(listed, place, inTheWay.at(-1) ?? first);
  }

  #join({ role, said }: ListedRole, place: NodePlace, kept: Kept): void {
    if (isSame(kept.listed.role, role)) {
      this.#tellRepeated(kept, place);
      return;
    }
    const details = Object.fromEntries(said.map((field) => [field, role[field]]));
    const either = new Set([...kept.listed.said, ...said]);
    kept.listed = {
      role: { ...kept.listed.role, ...(details as Partial<RoleDetails>) },
      said: DETAIL_FIELDS.filter((field) => either.has(field)),
    };
    this.#notes.warn(place, say('list_roleReplaced', { line: this.#notes.lineOf(kept.place) }));
  }

  #tellRepeated(first: Kept, place: NodePlace): void {
    this.#notes.warn(place, say('list_roleRepeated', { line: this.#notes.lineOf(first.place) }));
  }
}

const isSame = (one: Role, other: Role) => changedFields(one, other).length === 0;
