/** What a search in the popup goes through: the roles' texts, made when the page has nothing else to do, and their use. */
import { computed } from '@preact/signals';
import { FAVORITE_BOOST } from '../search/boosts.ts';
import { type SearchText, searchTextOf } from '../search/search-text.ts';
import type { RoleLines } from '../store/role-lines.ts';
import { lines, usesByLine } from './listed-roles.ts';

/** undefined until the roles are there. Whoever asks for it first makes it. */
export const searchText = computed((): SearchText | undefined =>
  lines.value ? searchTextOf(roleOfEach(lines.value)) : undefined,
);

function* roleOfEach({ count, read }: RoleLines) {
  for (let line = 0; line < count; line++) yield read(line);
}

/** How much the use of each line's role lifts it among others that match as well. */
export const boosts = computed((): Float32Array | undefined => {
  const known = lines.value;
  if (!known) return undefined;
  const lifted = Float32Array.from(known.isFavorite, (is) => is * FAVORITE_BOOST);
  for (const { line, use } of usesByLine.value) lifted[line] = (lifted[line] ?? 0) + use.score;
  return lifted;
});
