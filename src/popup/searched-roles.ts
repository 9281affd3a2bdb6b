/** What a search in the popup goes through: the roles' texts, and how they are used. */
import { computed } from '@preact/signals';
import { FAVORITE_BOOST } from '../search/boosts.ts';
import { findRoles } from '../search/find-roles.ts';
import { lines, searchText, usesByLine } from './listed-roles.ts';

/** So many lines make the browser turn the search into fast code, and take no time that anybody would feel. */
const WARMING = 600;

/** Searches a part of the roles for nothing in particular: else the first key would wait for that. */
export function warmUp(): void {
  const all = searchText.peek();
  if (all) findRoles({ ...all, starts: all.starts.subarray(0, WARMING) }, 'warm up');
}

/** How much the use of each line's role lifts it among others that match as well. */
export const boosts = computed((): Float32Array | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const lifted = Float32Array.from(known.isFavorite, (is) => is * FAVORITE_BOOST);
  for (const { line, use } of usesByLine.value) lifted[line] = (lifted[line] ?? 0) + use.score;
  return lifted;
});
