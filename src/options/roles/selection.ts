/** Which roles are selected, by key, and from which a range goes on. */
import type { RoleKey } from '../../domain/role.ts';

export interface Selection {
  keys: ReadonlySet<RoleKey>;
  /** The role selected or let go last. */
  anchor: RoleKey | undefined;
}

export const nothingSelected: Selection = { keys: new Set(), anchor: undefined };

const withKeys = (
  { keys }: Selection,
  more: Iterable<RoleKey>,
  isOn: boolean,
): ReadonlySet<RoleKey> => {
  const next = new Set(keys);
  for (const key of more) {
    if (isOn) next.add(key);
    else next.delete(key);
  }
  return next;
};

/** Selects one role, or lets it go. */
export function toggle(selection: Selection, key: RoleKey): Selection {
  return { keys: withKeys(selection, [key], !selection.keys.has(key)), anchor: key };
}

/** Selects several roles, or lets them go. */
export function setSelected(
  selection: Selection,
  keys: Iterable<RoleKey>,
  isOn: boolean,
): Selection {
  return { keys: withKeys(selection, keys, isOn), anchor: selection.anchor };
}

/**
 * Selects everything from the anchor to `key`, or lets it go, in the order shown. The anchor stays, so that a range can be
 * drawn out further; where it is not shown, the range is that one role.
 */
export function selectRange(
  selection: Selection,
  shown: readonly RoleKey[],
  key: RoleKey,
  isOn: boolean,
): Selection {
  const to = shown.indexOf(key);
  const anchor = selection.anchor === undefined ? -1 : shown.indexOf(selection.anchor);
  const from = anchor < 0 ? to : anchor;
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return {
    keys: withKeys(selection, range, isOn),
    anchor: anchor < 0 ? key : selection.anchor,
  };
}
