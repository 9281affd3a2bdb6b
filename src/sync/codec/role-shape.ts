/**
 * The shape of a record: which fields it has, which of them hold the commonest values, and which were set by one edit.
 * Few records differ in shape, so it is told as one word of a text column.
 *
 * A shape is a list of groups parted by `.`, a group for each stamp, the largest first, holding a letter for each field. The letter in small
 * stands for the field's one commonest value, in capitals for the other one or for a cell in the field's column. `!`
 * before it says that there is a cell after all, and `?3` is the fourth of the fields without a letter.
 */
import { canonicalJson } from '../canonical-json.ts';
import { type Saying, sayings } from '../registers.ts';
import type { RoleRecord } from '../role-record.ts';
import type { Stamp } from '../stamp.ts';
import { Damaged } from './damaged.ts';

interface FieldCode {
  name: string;
  letter: string;
  /** What the small letter stands for. */
  small: unknown;
  /** What the capital stands for, where it is no cell. */
  capital?: unknown;
}

const flag = (name: string, letter: string): FieldCode => ({
  name,
  letter,
  small: false,
  capital: true,
});
const text = (name: string, letter: string): FieldCode => ({ name, letter, small: '' });

/** Published: a letter never changes its meaning, and a later field does without. */
const FIELDS: readonly FieldCode[] = [
  flag('live', 'l'),
  text('displayName', 'n'),
  text('color', 'c'),
  text('region', 'r'),
  text('group', 'g'),
  text('baseAccount', 'a'),
  text('baseRole', 'b'),
  text('landing', 'd'),
  text('portal', 'p'),
  text('container', 't'),
  flag('favorite', 'f'),
  flag('protected', 'x'),
];

const FIELD_OF_NAME = new Map(FIELDS.map((field) => [field.name, field]));
const FIELD_OF_LETTER = new Map(FIELDS.map((field) => [field.letter, field]));
/** The fields with letters, in the order of their columns. */
export const LETTERED_FIELDS: readonly string[] = FIELDS.map(({ name }) => name);

/** What is said of one field. */
export interface ShapedField {
  name: string;
  /** The value, or that it stands in the field's column. */
  value: { is: unknown } | 'cell';
}

export interface Shape {
  /** By group: the fields that were set by one edit. */
  groups: ShapedField[][];
  /** The fields that have a cell in their column. */
  cellNames: ReadonlySet<string>;
}

/** A field's place in the order of columns; those without letters come last, by name. */
function byColumn([a]: [string, Saying], [b]: [string, Saying]): number {
  const [placeA, placeB] = [LETTERED_FIELDS.indexOf(a), LETTERED_FIELDS.indexOf(b)];
  if (placeA >= 0 && placeB >= 0) return placeA - placeB;
  if (placeA >= 0 || placeB >= 0) return placeA >= 0 ? -1 : 1;
  return a < b ? -1 : 1;
}

export interface ShapedRecord {
  shape: string;
  /** By group. */
  stamps: Stamp[];
  /** What stands in columns, in order. */
  cells: { name: string; value: unknown }[];
}

/** `others` are the names of the fields without letters. */
export function shapeRecord(record: RoleRecord, others: readonly string[]): ShapedRecord {
  const groups = new Map<Stamp, [string, Saying][]>();
  for (const entry of sayings(record).sort(byColumn)) {
    const group = groups.get(entry[1].stamp);
    if (group) group.push(entry);
    else groups.set(entry[1].stamp, [entry]);
  }
  const cells: ShapedRecord['cells'] = [];
  // Sorting is stable, so groups of one size stay in the order of their first columns.
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const words = ordered.map(([, group]) =>
    group.map(([name, { value }]) => shapeField(name, value, others, cells)).join(''),
  );
  return { shape: words.join('.'), stamps: ordered.map(([stamp]) => stamp), cells };
}

function shapeField(
  name: string,
  value: unknown,
  others: readonly string[],
  cells: ShapedRecord['cells'],
): string {
  const field = FIELD_OF_NAME.get(name);
  if (field && value === field.small) return field.letter;
  if (field && 'capital' in field && value === field.capital) return field.letter.toUpperCase();
  cells.push({ name, value });
  if (!field) return `?${others.indexOf(name)}`;
  return ('capital' in field ? '!' : '') + field.letter.toUpperCase();
}

const WORDS = /!?[a-zA-Z]|\?\d{1,4}/g;

/** Reads a shape. Throws `Damaged` where it is none of `shapeRecord`'s. */
export function parseShape(shape: string, others: readonly string[]): Shape {
  const groups = shape === '' ? [] : shape.split('.').map((group) => parseGroup(group, others));
  const fields = groups.flat();
  const names = new Set(fields.map(({ name }) => name));
  if (names.size !== fields.length) throw new Damaged('a field that is said twice');
  const cells = fields.filter(({ value }) => value === 'cell');
  return { groups, cellNames: new Set(cells.map(({ name }) => name)) };
}

function parseGroup(group: string, others: readonly string[]): ShapedField[] {
  const words = group.match(WORDS) ?? [];
  if (words.join('') !== group || words.length === 0) throw new Damaged('a shape of other letters');
  return words.map((word) => parseWord(word, others));
}

function parseWord(word: string, others: readonly string[]): ShapedField {
  if (word.startsWith('?')) {
    const name = others[Number(word.slice(1))];
    if (name === undefined) throw new Damaged('a field without a name');
    return { name, value: 'cell' };
  }
  const letter = word.replace('!', '');
  const field = FIELD_OF_LETTER.get(letter.toLowerCase());
  if (!field) throw new Damaged('a letter without a field');
  if (letter === field.letter) return { name: field.name, value: { is: field.small } };
  const isCell = word.startsWith('!') || !('capital' in field);
  return { name: field.name, value: isCell ? 'cell' : { is: field.capital } };
}

/** Names that a field may have: no object has them of itself, and the stored shape of roles uses `at` for the stamps. */
export function isFieldName(name: string): boolean {
  return /^[a-z][a-zA-Z0-9]{0,39}$/.test(name) && name !== 'at' && !(name in Object.prototype);
}

/** The fields without letters, in order. */
export function otherFields(records: Iterable<RoleRecord>): string[] {
  const names = new Set<string>();
  for (const record of records) for (const [name] of sayings(record)) names.add(name);
  return [...names].filter((name) => !FIELD_OF_NAME.has(name)).sort();
}

/** Whether a value can stand in an item: it is JSON, and nests no deeper than one reads. */
export const isCarriable = (value: unknown) => canonicalJson(value) !== undefined;
