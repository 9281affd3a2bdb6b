/** What may come of a switch, in the words of the table of expectations. */

export type Outcome = Ending & {
  /** What the popup says first, whatever the way in, and wants one more Enter for. */
  asks?: string;
};

export type Ending =
  /** The classic console's form is sent, and the console comes back at `landing`. */
  | { kind: 'post'; host: string; landing: string }
  /** The multi-session console is asked for one session more, which opens at `landing`. */
  | { kind: 'call'; host: string; landing: string }
  /** The target's own address opens; AWS's page then says in Hatrack's panel why, if there is a reason to tell. */
  | { kind: 'address'; says?: string }
  /** Nothing is switched or opened: the popup says why, and what can be done. */
  | { kind: 'told'; words: string };

export const posts = (host: string, landing: string): Outcome => ({ kind: 'post', host, landing });
export const calls = (host: string, landing: string): Outcome => ({ kind: 'call', host, landing });
export const opens: Outcome = { kind: 'address' };
export const opensSaying = (says: string): Outcome => ({ kind: 'address', says });
export const tells = (words: string): Outcome => ({ kind: 'told', words });
export const asks = (words: string, then: Outcome): Outcome => ({ ...then, asks: words });

/**
 * The same in a new tab. The classic console has one session for the whole browser and its form can leave its own tab
 * only, so AWS's page opens instead, and there is no failure to tell of.
 */
export function inNewTab({ asks: words, ...ending }: Outcome): Outcome {
  const isClassic = ending.kind === 'post' || (ending.kind === 'address' && ending.says);
  const then: Outcome = isClassic ? opens : ending;
  return words === undefined ? then : asks(words, then);
}
