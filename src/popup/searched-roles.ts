/** What a search in the popup goes through: the roles' texts, and how they are used. */
import { computed } from '@preact/signals';
import { FAVORITE_BOOST } from '../search/boosts.ts';
import { lines, usesByLine } from './listed-roles.ts';

/** How much the use of each line's role lifts it among others that match as well. */
export const boosts = computed((): Float32Array | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const lifted = Float32Array.from(known.isFavorite, (is) => is * FAVORITE_BOOST);
  for (const { line, use } of usesByLine.value) lifted[line] = (lifted[line] ?? 0) + use.score;
  return lifted;
});
