/**
 * Frecency: how often and how lately a role was used, as one number. Each use counts 1 and loses half of that every
 * fortnight.
 *
 * Decay by a half-life goes back to Jesse Ruderman's proposal for Firefox's address bar (wiki.mozilla.org,
 * User:Jesse/NewFrecency): a score and its time are all that has to be kept, more use never lowers it, and nothing has to be
 * recomputed as time goes by. Firefox halves in a month; people stay with a web page longer than with the accounts of one
 * piece of work, so here it is two weeks. A role used every day comes to about 20, one used once a week to about 3.
 */
import type { RoleKey } from './role.ts';

/** When something was used last, in milliseconds since 1970, and its score at that time. */
export interface Use {
  last: number;
  score: number;
}

/** How a role has been used as of now: `score` is the present one. */
export interface RoleUse extends Use {
  key: RoleKey;
}

const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/** The score at `now`. A clock that was put back takes nothing away. */
export const scoreAt = ({ last, score }: Use, now: number) =>
  score * 2 ** (-Math.max(0, now - last) / HALF_LIFE);

/** What one more use at `now` makes of it. */
export const usedAt = (before: Use | undefined, now: number): Use => ({
  last: now,
  score: 1 + (before ? scoreAt(before, now) : 0),
});
