/** How much the use of roles, and their stars, lift them among others that match a search as well. */
import { computed } from '@preact/signals';
import { FAVORITE_BOOST } from '../search/boosts.ts';
import { lines, usesByLine } from './listed-roles.ts';

/** A number for each line. */
export const boosts = computed((): Float32Array | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const { count, isFavorite } = known;
  const lifted = new Float32Array(count);
  for (let at = isFavorite.indexOf(1); at >= 0; at = isFavorite.indexOf(1, at + 1)) {
    lifted[at] = FAVORITE_BOOST;
  }
  for (const { line, use } of usesByLine.value) lifted[line] = (lifted[line] ?? 0) + use.score;
  return lifted;
});
