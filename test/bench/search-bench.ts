/**
 * What the search over 10,000 realistic roles takes, in Node: preparing them, each key of some queries, and slips. The modules
 * run here as they stand, which is slower than bundled as they are in the extension, and several times so for slips.
 */
import { boostsOf } from '../../src/search/boosts.ts';
import { findRoles } from '../../src/search/find-roles.ts';
import { searchTextOf } from '../../src/search/search-text.ts';
import { manyRealisticRoles } from '../search/realistic-roles.ts';
import type { Measured } from './table.ts';

const ROLES = 10_000;
const RUNS = 21;
/** A frame of the screen, at 60 a second. */
const FRAME = 16;

const prefixes = (query: string) => [...query].map((_, at) => query.slice(0, at + 1));

export function searchBench(): Measured[] {
  const roles = manyRealisticRoles(ROLES);
  const text = searchTextOf(roles);
  const boosts = boostsOf(roles, []);
  const budget = (name: string, limit: number | undefined, work: () => void): Measured => {
    // The first turns warm up and do not count.
    const times = Array.from({ length: 2 * RUNS }, () => timeOf(work));
    const most = limit === undefined ? undefined : { most: limit };
    return { name, unit: 'ms', ours: times.slice(RUNS), plain: undefined, limit: most };
  };
  const search = (query: string, limit: number | undefined) =>
    budget(`Search ${query}`, limit, () => findRoles(text, query, boosts));
  return [
    budget(`Prepare ${ROLES.toLocaleString('en-US')} roles`, 3 * FRAME, () => searchTextOf(roles)),
    ...[...prefixes('prod'), ...prefixes('admin'), 'prod adm'].map((query) => search(query, FRAME)),
    ...['shpo prod', 'zebra'].map((query) => search(query, undefined)),
  ];
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
