/**
 * Every edit that was made, field by field, with the edit that it replaced: so that it can be told in the end whether
 * one that was acknowledged is lost.
 *
 * An edit is lost when what holds in the end was made before it and known to its maker, or was made elsewhere but is
 * stamped earlier. To be replaced by a later edit, or by a later removal of the role, is no loss.
 */
import { canonicalJson } from '../../../src/sync/canonical-json.ts';
import { type Registers, type Saying, saying, sayings } from '../../../src/sync/registers.ts';
import type { Stamp } from '../../../src/sync/stamp.ts';

/** The field of a role, or a setting. */
type Place = string;

interface LoggedEdit {
  place: Place;
  stamp: Stamp;
  value: string;
  replaced: LoggedEdit | undefined;
  isAcknowledged: boolean;
}

export const SETTINGS = 'settings';

const textOf = (value: unknown) => canonicalJson(value) ?? '';

export class Ledger {
  readonly #edits = new Map<Place, LoggedEdit[]>();
  #acknowledged = 0;

  get count(): number {
    return this.#acknowledged;
  }

  /** Notes what an edit changed in the registers under `owner`. The result acknowledges it. */
  note(owner: string, before: Registers, after: Registers): () => void {
    const made: LoggedEdit[] = [];
    for (const [name, said] of sayings(after)) {
      const last = saying(before, name);
      if (last?.stamp === said.stamp) continue;
      const place = `${owner} / ${name}`;
      const replaced = last && this.#find(place, last);
      const edit = {
        place,
        stamp: said.stamp,
        value: textOf(said.value),
        replaced,
        isAcknowledged: false,
      };
      this.#at(place).push(edit);
      made.push(edit);
    }
    return () => {
      for (const edit of made) edit.isAcknowledged = true;
      this.#acknowledged += made.length;
    };
  }

  /** What only a browser that is gone had known cannot be asked for: its last word, and all that it had replaced. */
  forgive(owner: string, name: string, said: Saying, isElsewhere: (stamp: Stamp) => boolean): void {
    if (isElsewhere(said.stamp)) return;
    for (const edit of this.#at(`${owner} / ${name}`)) {
      if (edit.stamp <= said.stamp && !isElsewhere(edit.stamp)) edit.isAcknowledged = false;
    }
  }

  /** The acknowledged edits that are lost, given what holds in the end; and what holds though nobody said it. */
  lost(held: (owner: string) => Registers): string[] {
    return [...this.#edits].flatMap(([place, edits]) => {
      const [owner = '', name = ''] = place.split(' / ');
      const said = saying(held(owner), name);
      const last = said && this.#find(place, said);
      if (said && !last) return [`${place} = ${textOf(said.value)}, which nobody said`];
      const removals = this.#at(`${owner} / live`).filter(({ value }) => value === 'false');
      return edits
        .filter((edit) => edit.isAcknowledged && edit !== last && isLost(edit, last, removals))
        .map(({ stamp, value }) => `${place} = ${value} at ${stamp}`);
    });
  }

  #at(place: Place): LoggedEdit[] {
    const edits = this.#edits.get(place) ?? [];
    this.#edits.set(place, edits);
    return edits;
  }

  #find(place: Place, { stamp, value }: Saying): LoggedEdit | undefined {
    return this.#at(place).findLast((edit) => edit.stamp === stamp && edit.value === textOf(value));
  }
}

/**
 * Whether `edit` is neither what holds nor replaced by it. What was said before a later removal went with it: tombstones
 * shed it after a month, and clocks are a month apart.
 */
function isLost(
  edit: LoggedEdit,
  last: LoggedEdit | undefined,
  removals: readonly LoggedEdit[],
): boolean {
  if (removals.some(({ stamp }) => stamp > edit.stamp)) return false;
  return !last || wasKnownTo(last, edit) || last.stamp < edit.stamp;
}

/** Whether `edit` was made by somebody who had `earlier` before them, or what replaced it. */
function wasKnownTo(earlier: LoggedEdit, edit: LoggedEdit): boolean {
  for (let known = edit.replaced; known; known = known.replaced) if (known === earlier) return true;
  return false;
}
