/**
 * Moving things in an order that a person makes by hand: what stands where afterwards, and which positions make it so.
 *
 * What has a position stands before what has none. So whatever stands above the moved ones and has none yet gets one too,
 * from the top down; nothing else is touched.
 */
import { positionsBetween } from './position.ts';

/** Something that can be moved. */
export interface Placed {
  /** '' as long as nobody has put it anywhere. */
  position: string;
}

/** Everything chosen goes one step towards the start or the end, past one that is not chosen. */
export function stepped<T>(
  things: readonly T[],
  isChosen: (thing: T) => boolean,
  step: -1 | 1,
): T[] {
  const order = step < 0 ? [...things] : things.toReversed();
  for (let at = 1; at < order.length; at++) {
    const [before, thing] = [order[at - 1] as T, order[at] as T];
    if (isChosen(thing) && !isChosen(before)) [order[at - 1], order[at]] = [thing, before];
  }
  return step < 0 ? order : order.reverse();
}

/** Everything chosen goes together to where `place` is now. */
export function gathered<T>(
  things: readonly T[],
  isChosen: (thing: T) => boolean,
  place: number,
): T[] {
  const rest = (part: readonly T[]) => part.filter((thing) => !isChosen(thing));
  return [
    ...rest(things.slice(0, place)),
    ...things.filter(isChosen),
    ...rest(things.slice(place)),
  ];
}

export interface Rearrangement<T> {
  before: readonly T[];
  after: readonly T[];
  isMoved: (thing: T) => boolean;
  /** What stands above all of these in the same order, and has to keep standing there. */
  above?: readonly T[];
  /** The first place of these tells where the whole of them stands among others: then it is handed on. */
  keepsFirst?: boolean;
}

/** What gets a new position; undefined where there is no room for one. */
export function newPositions<T extends Placed>(
  rearrangement: Rearrangement<T>,
): Map<T, string> | undefined {
  const given = new Map<T, string>();
  let [lower, run]: [string, T[]] = ['', []];
  const closeRun = (upper: string) => {
    const positions = run.length === 0 ? [] : positionsBetween(lower, upper, run.length);
    positions?.forEach((position, at) => {
      given.set(run[at] as T, position);
    });
    run = [];
    return positions !== undefined;
  };
  const { places, end } = placesKept(rearrangement);
  for (const { thing, position } of places) {
    if (position === '') {
      run.push(thing);
      continue;
    }
    if (!closeRun(position)) return undefined;
    if (position !== thing.position) given.set(thing, position);
    lower = position;
  }
  return closeRun(end) ? given : undefined;
}

interface KeptPlaces<T> {
  /** In order, down to the last that is moved, the position that each keeps; '' for those that need another. */
  places: { thing: T; position: string }[];
  /** The position of what comes after them. */
  end: string;
}

/**
 * Looks from the last that is moved upwards. Where two have one position, as on two computers that did not know of each
 * other, the upper one goes higher: a group can do that by one of its roles, and could not go lower without all of them.
 */
function placesKept<T extends Placed>(rearrangement: Rearrangement<T>): KeptPlaces<T> {
  const { before, after, isMoved, above = [], keepsFirst = false } = rearrangement;
  const first = after.findIndex((thing, at) => thing !== before[at]);
  if (first < 0) return { places: [], end: '' };
  const last = after.findLastIndex(isMoved);
  const end = after[last + 1]?.position ?? '';
  const places: KeptPlaces<T>['places'] = [];
  let upper = { position: end, isOld: false };
  for (let at = last; at >= -above.length; at--) {
    const thing = (at < 0 ? above[above.length + at] : after[at]) as T;
    const isHeir = at === 0 && first === 0 && keepsFirst && !isMoved(thing);
    const wanted =
      at >= first && isMoved(thing) ? '' : isHeir ? (before[0]?.position ?? '') : thing.position;
    const fits = upper.position === '' || wanted < upper.position;
    const isOld = isHeir || at < first;
    // Above here nothing changes.
    if (at < first && wanted !== '' && (fits || upper.isOld)) {
      places.push({ thing, position: wanted });
      break;
    }
    const position = fits ? wanted : '';
    places.push({ thing, position });
    if (position !== '') upper = { position, isOld };
  }
  return { places: places.reverse(), end };
}
