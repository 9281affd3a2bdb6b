/** Which roles have one of the colors that a query asks for. */
import { type Column, FIELD, type SearchText, type Units } from './search-text.ts';
import { startOf } from './word-match.ts';

const SPACE = 32;

/** Tells whether one of the colors begins a role's hex digits or its color's name. */
export function coloredIn(all: SearchText, colors: readonly string[]): (line: number) => boolean {
  const { units, ends, valueAt } = all[FIELD.color] as Column;
  const isMeant = Array.from(ends, (end, value) => {
    const start = startOf(ends, value);
    const name = units.indexOf(SPACE, start) + 1;
    return colors.some(
      (color) =>
        standsAt(units, start, color) ||
        (name > start && name < end && standsAt(units, name, color)),
    );
  });
  return (line) => isMeant[valueAt[line] as number] === true;
}

function standsAt(units: Units, place: number, word: string): boolean {
  let at = 0;
  while (at < word.length && units[place + at] === word.charCodeAt(at)) at++;
  return at === word.length;
}
