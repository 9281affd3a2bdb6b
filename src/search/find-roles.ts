/**
 * Finds roles for what a person typed, best first. What finds nothing useful as it was typed is taken apart, and then looked
 * for loosely.
 */
import { isLooseTerm, looseTerm } from './loose-match.ts';
import { type ColorNames, isRestricting, partsOf, type Query, readQuery } from './query.ts';
import { rank } from './rank.ts';
import { type Column, FIELD, type SearchText } from './search-text.ts';
import { countOf, isUseful, type Matched, matched, matchesIn } from './word-match.ts';

/**
 * The places of the roles found, best first; what is found equally well stays in the order given. `boosts` has a number from
 * 0 for each role, about how often it was used lately. A query that asks for nothing finds everything. `all` has at most 524,288
 * roles.
 */
export function findRoles(
  all: SearchText,
  query: string,
  boosts: ArrayLike<number> = [],
  colorNames: ColorNames = {},
): Int32Array {
  const asked = readQuery(query, colorNames);
  if (!isRestricting(asked)) return new Int32Array(countOf(all)).map((_, place) => place);
  const exact = asked.terms.map((term) => matched(all, term));
  const found = rank(all, exact, asked.colors, boosts, begunNames(all, asked));
  if (found.isUseful) return found.places;
  const loosened = exact.flatMap((one) => loosen(all, one));
  if (loosened.every((one) => exact.includes(one))) return found.places;
  // What is quick to look for comes first, and most lines do not have it.
  loosened.sort((a, b) => Number(isLooseTerm(a.term)) - Number(isLooseTerm(b.term)));
  return rank(all, loosened, asked.colors, boosts).places;
}

/** The matches of several words in display names as one, as typed; undefined where there are none. */
const begunNames = (all: SearchText, { terms }: Query) =>
  terms.length > 1
    ? matchesIn(all[FIELD.displayName] as Column, terms.map(({ word }) => word).join(' '), 0)
    : undefined;

const findsUseful = ({ fields }: Matched) => fields.some(({ matches }) => matches.some(isUseful));

/** A term that finds nothing useful, as its parts or as one to be matched loosely. */
function loosen(all: SearchText, exact: Matched): Matched[] {
  if (findsUseful(exact)) return [exact];
  return partsOf(exact.term).map((term) => {
    const part = matched(all, term);
    return findsUseful(part) ? part : { ...part, term: looseTerm(term) };
  });
}
