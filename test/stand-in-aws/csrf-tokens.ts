/**
 * The tokens that prove that a role switch comes from a page AWS served. Each remembers which kind of page
 * it was served with: that is how the stand-in knows in which way a switch was made.
 */

import { randomInt } from 'node:crypto';

export type CsrfSource = 'switch-role-page' | 'console';

export class CsrfTokens {
  readonly #sources = new Map<string, CsrfSource>();

  /** A new token. Digits only, because AWS's own page hands its token out as a number at times. */
  issue(source: CsrfSource): string {
    const token = String(randomInt(1e11, 1e12 - 1));
    this.#sources.set(token, source);
    return token;
  }

  /** The kind of page that the token was served with; undefined if it was never served. */
  sourceOf(token: string | undefined): CsrfSource | undefined {
    return token === undefined ? undefined : this.#sources.get(token);
  }
}
