/**
 * A value as one line of text: a plain text stands for itself, anything else stands as JSON behind a mark. So values of
 * a later Hatrack's fields, whatever they are, come through untouched.
 */
import { canonicalJson } from '../canonical-json.ts';
import { Damaged } from './damaged.ts';

const JSON_MARK = '\u0002';

/** Control characters end lines and mark things here, and lone surrogates have no UTF-8. */
const isPlain = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);

export function toCell(value: unknown): string {
  if (typeof value === 'string' && isPlain(value)) return value;
  return JSON_MARK + (canonicalJson(value) ?? 'null');
}

/** Throws `Damaged` where the cell is none of `toCell`'s. */
export function fromCell(cell: string): unknown {
  if (!cell.startsWith(JSON_MARK)) {
    if (!isPlain(cell)) throw new Damaged('a text with control characters');
    return cell;
  }
  const value: unknown = JSON.parse(cell.slice(1));
  if (canonicalJson(value) === undefined) throw new Damaged('a value that nests too deep');
  return value;
}
