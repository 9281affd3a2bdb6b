/**
 * Registers: named values, each with the stamp of the edit that set it. Of two sayings of one value the later holds.
 *
 * Joining is commutative, associative and idempotent, so it does not matter in which order, how often and over which
 * way two browsers hear of each other.
 */
import { canonicalJson } from './canonical-json.ts';
import type { Stamp } from './stamp.ts';

export interface Registers {
  /** By name; absent where nobody has set it. */
  values: Record<string, unknown>;
  /** The stamp of each value, by name. */
  stamps: Record<string, Stamp>;
}

export interface Saying {
  value: unknown;
  stamp: Stamp;
}

/** What is said under a name; undefined where nothing is. Names may come from anywhere, so only own ones count. */
export function saying({ values, stamps }: Registers, name: string): Saying | undefined {
  const stamp = Object.hasOwn(stamps, name) ? stamps[name] : undefined;
  if (stamp === undefined || !Object.hasOwn(values, name)) return undefined;
  return { value: values[name], stamp };
}

/** Registers that say just this. */
export function registersOf(sayings: Iterable<readonly [string, Saying]>): Registers {
  const all = [...sayings];
  return {
    values: Object.fromEntries(all.map(([name, { value }]) => [name, value])),
    stamps: Object.fromEntries(all.map(([name, { stamp }]) => [name, stamp])),
  };
}

/** All that is said, by name. */
export function sayings(registers: Registers): [string, Saying][] {
  const all: [string, Saying][] = [];
  for (const name of Object.keys(registers.values)) {
    const said = saying(registers, name);
    if (said) all.push([name, said]);
  }
  return all;
}

/**
 * Whether `a` holds against `b`: it is later, or, where a copied profile gave two edits one stamp, its text is greater.
 * False for two that say the same.
 */
export function holdsAgainst(a: Saying, b: Saying): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp;
  if (Object.is(a.value, b.value)) return false;
  return (canonicalJson(a.value) ?? '') > (canonicalJson(b.value) ?? '');
}

/** What both together say. Gives back `a` itself where `b` adds nothing. */
export function joinRegisters<T extends Registers>(a: T, b: Registers): T | Registers {
  const news = newsTo(a, b);
  return news.length === 0 ? a : registersOf([...sayings(a), ...news]);
}

/** What `b` says that `a` does not, or says later. */
export function newsTo(a: Registers, b: Registers): [string, Saying][] {
  const news: [string, Saying][] = [];
  for (const name of Object.keys(b.values)) {
    const said = isSaidAlike(a, b, name) ? undefined : saying(b, name);
    if (!said) continue;
    const held = saying(a, name);
    if (held === undefined || holdsAgainst(said, held)) news.push([name, said]);
  }
  return news;
}

/** The usual case, told quickly: thousands of roles are compared field by field whenever one of them changes. */
const isSaidAlike = (a: Registers, b: Registers, name: string): boolean =>
  a.stamps[name] === b.stamps[name] &&
  a.values[name] === b.values[name] &&
  Object.hasOwn(a.values, name) &&
  Object.hasOwn(a.stamps, name);
