/**
 * What was noticed while a list was read: entries that could not be taken, and things that a person should know of.
 *
 * Readers note offsets and paths; lines and columns are worked out at the end. What stands in every entry alike, such as
 * a field that Hatrack does not keep, is told once with its count.
 */
import { type CountKey, sayCount, type Values } from '../i18n/say.ts';
import { MAX_TALLIES } from './limits.ts';
import { placeFinder } from './text-places.ts';

/** A place while reading: the offset in UTF-16 code units, and the way there, such as `roles[3].account`. */
export interface NodePlace {
  offset: number;
  path: string;
}

export interface ListProblem {
  /** `refused`: this was not taken. `warning`: it was taken, and something should be known. */
  severity: 'refused' | 'warning';
  /** Line and column count from 1; `path` is '' for the list as a whole. */
  place: { line: number; column: number; path: string };
  message: string;
}

interface Note {
  severity: ListProblem['severity'];
  place: NodePlace;
  message: string;
}

interface Tally {
  key: CountKey;
  values: Values;
  first: NodePlace;
  count: number;
}

export class ProblemNotes {
  readonly #placeOf: ReturnType<typeof placeFinder>;
  #notes: Note[] = [];
  readonly #refused = new Set<string>();
  readonly #tallies = new Map<string, Tally>();

  constructor(text: string) {
    this.#placeOf = placeFinder(text);
  }

  /** The same problem at the same place is told once: a wrong account is one mistake, however many roles it has. */
  refuse(place: NodePlace, message: string): void {
    const key = `${place.offset} ${message}`;
    if (this.#refused.has(key)) return;
    this.#refused.add(key);
    this.#notes.push({ severity: 'refused', place, message });
  }

  warn(place: NodePlace, message: string): void {
    this.#notes.push({ severity: 'warning', place, message });
  }

  /** The list as a whole cannot be read: whatever was noted of its parts no longer matters. */
  refuseAll(place: NodePlace, message: string): void {
    this.forget();
    this.refuse(place, message);
  }

  /** The list was taken for what it is not: nothing that was noted so holds. */
  forget(): void {
    this.#notes = [];
    this.#tallies.clear();
    this.#refused.clear();
  }

  /** What may hold of thousands of entries: all of one message make one warning, at the first of them. */
  tally(place: NodePlace, key: CountKey, values: Values = {}): void {
    const id = [key, ...Object.values(values)].join('\0');
    const known = this.#tallies.get(id);
    if (known) known.count += 1;
    else this.#tallies.set(id, { key, values, first: place, count: 1 });
  }

  /** `4 (roles[1])`, for a message that points at a second line. */
  lineOf({ offset, path }: NodePlace): string {
    const { line } = this.#placeOf(offset);
    return path === '' ? String(line) : `${line} (${path})`;
  }

  /** A place as people count it. */
  locate({ offset, path }: NodePlace): ListProblem['place'] {
    return { ...this.#placeOf(offset), path };
  }

  /** Everything noted, in the order of the text. */
  problems(): ListProblem[] {
    return [...this.#notes, ...this.#tallyNotes()]
      .sort((a, b) => a.place.offset - b.place.offset)
      .map(({ severity, place, message }) => ({
        severity,
        place: this.locate(place),
        message,
      }));
  }

  #tallyNotes(): Note[] {
    const tallies = [...this.#tallies.values()];
    const notes = tallies
      .slice(0, MAX_TALLIES)
      .map(({ key, values, first, count }) => warning(first, sayCount(key, count, values)));
    const others = tallies.slice(MAX_TALLIES);
    const [nextOther] = others;
    if (!nextOther) return notes;
    return [...notes, warning(nextOther.first, sayCount('list_moreFields', others.length))];
  }
}

const warning = (place: NodePlace, message: string): Note => ({
  severity: 'warning',
  place,
  message,
});

/** A name from a list as a message can hold it: at most 40 letters, never half of one. */
export function shortened(name: string): string {
  const letters = [...name.slice(0, 128)];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}
