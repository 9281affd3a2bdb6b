/** What a search in the popup goes through: the roles' texts, and how they are used. */
import { computed } from '@preact/signals';
import { FAVORITE_BOOST } from '../search/boosts.ts';
import { findRoles } from '../search/find-roles.ts';
import { marksIn } from '../search/marks.ts';
import { unitsOf } from '../search/search-text.ts';
import { lines, usesByLine } from './listed-roles.ts';

/** So many lines make the browser turn the search into fast code, and take no time that anybody would feel. */
const WARMING = 500;
const LINE = 'shop-data prod\t123456789012\tadmin access\teu-west-1\tteam/shop\tea7158 red\n';

/** Searches for nothing in particular: else the first key would wait until the browser has compiled the search. */
export function warmUp(): void {
  findRoles({ units: unitsOf(LINE), starts: new Int32Array(WARMING) }, 's');
  marksIn('Shop prod', 's', 'displayName');
}

/** How much the use of each line's role lifts it among others that match as well. */
export const boosts = computed((): Float32Array | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const lifted = Float32Array.from(known.isFavorite, (is) => is * FAVORITE_BOOST);
  for (const { line, use } of usesByLine.value) lifted[line] = (lifted[line] ?? 0) + use.score;
  return lifted;
});
