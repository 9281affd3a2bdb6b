/** What a check or a parser gives: the value, or the problem in words that a person can act on. Nothing is thrown. */

export type Result<T> = { ok: true; value: T } | { ok: false; problem: string };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (problem: string): Result<never> => ({ ok: false, problem });
