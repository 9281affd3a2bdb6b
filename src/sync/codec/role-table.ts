/**
 * Roles as columns: what is alike stands together, so that it compresses well, and what is as good as random (account
 * numbers, times) stands apart as bits.
 *
 * Four streams are written side by side: texts of keys, other texts, numbers, and bits. Roles stand in the order of their accounts, so that
 * the account numbers are small steps.
 */
import type { RoleRecord } from '../role-record.ts';
import { type BitReader, type BitWriter, bitsOf } from './bits.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { fromCell, toCell } from './cell.ts';
import { Damaged } from './damaged.ts';
import { fromPattern, toPattern } from './name-pattern.ts';
import {
  isCarriable,
  isFieldName,
  LETTERED_FIELDS,
  otherFields,
  parseShape,
  type Shape,
  type ShapedRecord,
  shapeRecord,
} from './role-shape.ts';
import { StampReader, StampWriter } from './stamp-table.ts';
import { TextColumnReader, TextColumnWriter } from './text-column.ts';

export interface Writers {
  /** Of the keys: accounts without a number, and role names. */
  keys: ByteWriter;
  texts: ByteWriter;
  numbers: ByteWriter;
  bits: BitWriter;
}

export interface Readers {
  keys: ByteReader;
  texts: ByteReader;
  numbers: ByteReader;
  bits: BitReader;
}

/** Far more than an item can hold of anybody's roles, and few enough to read at once. */
const MAX_ROLES = 10_000;
/** The fields of all roles together, and the characters of all cells, for the same reason. */
const MAX_FIELDS = 200_000;
const MAX_CELL_CHARACTERS = 8_000_000;

const ACCOUNT_NUMBERS = 1e12;
const ACCOUNT_DIGITS = 12;

/** A role's key in three parts: partition, account, and role name with what stands behind it. */
interface PlacedRole {
  partition: string;
  account: string;
  roleName: string;
  record: RoleRecord;
}

const KEY = /^([^ ]+) ([^ ]+) ([^ ].*)$/su;
const isNumbered = (account: string) => /^\d{12}$/.test(account);

/** Whether a role can stand in an item. Every role with a key of Hatrack's own can. */
export function isCarriableRole(key: string, { values }: RoleRecord): boolean {
  const fields = Object.entries(values);
  return KEY.test(key) && fields.every(([name, value]) => isFieldName(name) && isCarriable(value));
}

function placeRole(key: string, record: RoleRecord): PlacedRole {
  const [, partition = '', account = '', roleName = ''] = KEY.exec(key) ?? [];
  return { partition, account, roleName, record };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Account numbers first, in order. */
function inOrder(a: PlacedRole, b: PlacedRole): number {
  return (
    Number(isNumbered(b.account)) - Number(isNumbered(a.account)) ||
    compare(a.account, b.account) ||
    compare(a.partition, b.partition) ||
    compare(a.roleName, b.roleName)
  );
}

export function writeRoles(roles: ReadonlyMap<string, RoleRecord>, to: Writers): void {
  const placed = [...roles].map(([key, record]) => placeRole(key, record)).sort(inOrder);
  const others = otherFields(roles.values());
  const shaped = placed.map(({ record }) => shapeRecord(record, others));
  writeAccounts(placed, to);
  const names = new TextColumnWriter(to.keys, to.numbers);
  for (const { roleName } of placed) names.write(toCell(roleName));
  to.numbers.number(others.length);
  for (const name of others) to.texts.text(name);
  const shapes = new TextColumnWriter(to.texts, to.numbers);
  for (const { shape } of shaped) shapes.write(shape);
  const allStamps = shaped.flatMap(({ stamps }) => stamps);
  const stamps = new StampWriter(allStamps, to.numbers, to.bits);
  for (const stamp of allStamps) stamps.write(stamp);
  for (const name of [...LETTERED_FIELDS, ...others]) writeColumn(name, placed, shaped, to);
}

function writeColumn(
  name: string,
  placed: readonly PlacedRole[],
  shaped: readonly ShapedRecord[],
  to: Writers,
): void {
  const column = new TextColumnWriter(to.texts, to.numbers);
  for (const [at, role] of placed.entries()) {
    const cell = shaped[at]?.cells.find((one) => one.name === name);
    if (!cell) continue;
    const text = toCell(cell.value);
    column.write(name === 'displayName' ? toPattern(text, role) : text);
  }
}

/** The roles of each account stand together: the accounts, then how many roles each has. */
function writeAccounts(placed: readonly PlacedRole[], to: Writers): void {
  const accounts: { partition: string; account: string; roles: number }[] = [];
  for (const { partition, account } of placed) {
    const last = accounts.at(-1);
    if (last?.account === account && last.partition === partition) last.roles++;
    else accounts.push({ partition, account, roles: 1 });
  }
  const numbered = accounts.filter(({ account }) => isNumbered(account)).length;
  to.numbers.number(numbered);
  to.numbers.number(accounts.length - numbered);
  const width = stepWidth(numbered);
  let last = 0;
  for (const { account } of accounts.slice(0, numbered)) {
    to.bits.around(Number(account) - last, width);
    last = Number(account);
  }
  for (const { account } of accounts.slice(numbered)) to.keys.text(toCell(account));
  const partitions = new TextColumnWriter(to.keys, to.numbers);
  for (const { partition } of accounts) partitions.write(toCell(partition));
  for (const { roles } of accounts) to.numbers.number(roles);
}

/** The bits of a usual step from one account number to the next, if they are as good as random. */
const stepWidth = (count: number) => Math.max(bitsOf(ACCOUNT_NUMBERS / (count + 1)) - 1, 0);

/** Throws `Damaged`, or whatever JSON and UTF-8 throw, where nobody wrote these streams. */
export function readRoles(from: Readers): Map<string, RoleRecord> {
  const keys = readKeys(from);
  const others = readOtherFields(from);
  const shapes = readShapes(keys.length, others, from);
  const fields = shapes.reduce((sum, { groups }) => sum + groups.flat().length, 0);
  if (fields > MAX_FIELDS) throw new Damaged('too many fields');
  const stamps = new StampReader(from.numbers, from.bits);
  const records = shapes.map(({ groups }) => {
    const record: RoleRecord = { values: {}, stamps: {} };
    for (const group of groups) {
      const stamp = stamps.read();
      for (const { name, value } of group) {
        record.stamps[name] = stamp;
        // Cells follow: till then the field has its place.
        record.values[name] = value === 'cell' ? undefined : value.is;
      }
    }
    return record;
  });
  const columns = new ColumnReader(from);
  for (const name of [...LETTERED_FIELDS, ...others]) {
    columns.read(name, keys, shapes, records);
  }
  const roles = new Map<string, RoleRecord>();
  for (const [at, record] of records.entries()) roles.set(keys[at]?.key ?? '', record);
  if (roles.size !== keys.length) throw new Damaged('a role that is there twice');
  return roles;
}

interface ReadKey {
  key: string;
  account: string;
  roleName: string;
}

function readKeys(from: Readers): ReadKey[] {
  const numbered = from.numbers.number(MAX_ROLES);
  const named = from.numbers.number(MAX_ROLES);
  const accounts: string[] = [];
  const width = stepWidth(numbered);
  let last = 0;
  for (let at = 0; at < numbered; at++) {
    last += from.bits.around(width);
    if (last >= ACCOUNT_NUMBERS) throw new Damaged('an account number of more digits');
    accounts.push(String(last).padStart(ACCOUNT_DIGITS, '0'));
  }
  for (let at = 0; at < named; at++) accounts.push(readText(from.keys.text()));
  const partitionColumn = new TextColumnReader(from.keys, from.numbers);
  const partitions = accounts.map(() => readText(partitionColumn.read()));
  const counts = accounts.map(() => from.numbers.number(MAX_ROLES));
  if (counts.reduce((sum, count) => sum + count, 0) > MAX_ROLES)
    throw new Damaged('too many roles');
  const names = new TextColumnReader(from.keys, from.numbers);
  return accounts.flatMap((account, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => {
      const roleName = readText(names.read());
      const key = `${partitions[at]} ${account} ${roleName}`;
      if (!KEY.test(key)) throw new Damaged('a key that names no role');
      return { key, account, roleName };
    }),
  );
}

function readText(cell: string): string {
  const text = fromCell(cell);
  if (typeof text !== 'string') throw new Damaged('a value where a text belongs');
  return text;
}

function readOtherFields(from: Readers): string[] {
  const names = Array.from({ length: from.numbers.number(1000) }, () => from.texts.text());
  if (!names.every(isFieldName)) throw new Damaged('a field that cannot be named so');
  if (new Set(names).size !== names.length) throw new Damaged('a field that is named twice');
  return names;
}

function readShapes(count: number, others: readonly string[], from: Readers): Shape[] {
  const column = new TextColumnReader(from.texts, from.numbers);
  const parsed = new Map<string, Shape>();
  return Array.from({ length: count }, () => {
    const text = column.read();
    const shape = parsed.get(text) ?? parseShape(text, others);
    parsed.set(text, shape);
    return shape;
  });
}

class ColumnReader {
  readonly #from: Readers;
  #characters = 0;

  constructor(from: Readers) {
    this.#from = from;
  }

  /** Fills one field of the records whose shape says that it has a cell. */
  read(
    name: string,
    keys: readonly ReadKey[],
    shapes: readonly Shape[],
    records: readonly RoleRecord[],
  ): void {
    const column = new TextColumnReader(this.#from.texts, this.#from.numbers);
    for (const [at, key] of keys.entries()) {
      const record = records[at];
      if (!record || !shapes[at]?.cellNames.has(name)) continue;
      const text = column.read();
      this.#characters += text.length;
      if (this.#characters > MAX_CELL_CHARACTERS) throw new Damaged('more than anybody wrote');
      record.values[name] = fromCell(name === 'displayName' ? fromPattern(text, key) : text);
    }
  }
}
