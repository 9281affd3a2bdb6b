/**
 * A table of roles or accounts: CSV, TSV and the like, by columns of whatever names (docs/formats.md).
 *
 * Its rows become the tree that the same list would be in JSON, and are read as that. A table with accounts and no roles
 * is a list of accounts; one that names accounts beside the roles calls a role by both, `Account · Role`.
 */
import { say, sayCount } from '../../i18n/say.ts';
import { accountList } from '../json-shapes/account-list.ts';
import { roleArray } from '../json-shapes/role-array.ts';
import type { JsonList, JsonMember, JsonNode, JsonObject } from '../json-tree.ts';
import { MAX_ENTRIES } from '../limits.ts';
import {
  type ListFormat,
  type ListKind,
  type ListReading,
  type ReadList,
  takeEntries,
} from '../list-format.ts';
import {
  type ColumnMeaning,
  type ColumnsQuestion,
  columnName,
  columnsOf,
  MAX_COLUMNS,
} from './csv-columns.ts';
import { withoutGuard } from './csv-guard.ts';
import { type Cell, findDelimiter, type Row, readRows } from './csv-rows.ts';

const NAMES: Readonly<Record<string, string>> = { '\t': 'TSV', ',': 'CSV' };

const nameOf = (delimiter: string) =>
  NAMES[delimiter] ?? say('list_formatTable', { sign: delimiter });

/** A table whose columns have names that Hatrack knows. */
export const knownTable: ListFormat = {
  recognizes: (text) => {
    const table = sampleOf(text);
    return table !== undefined && !table.isNeeded && table.hasHeader;
  },
  read: readTable,
};

/** Any other table: what its columns hold is asked. */
export const anyTable: ListFormat = {
  recognizes: (text) => sampleOf(text) !== undefined,
  read: readTable,
};

/** The columns as the first rows tell them; undefined where most of these have no two cells. */
function sampleOf(text: string): ColumnsQuestion | undefined {
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) return undefined;
  const { rows } = readRows(text, delimiter, 20);
  // Notes and sums may stand among the rows.
  const isTable = rows.length > 1 && rows.filter((row) => row.length > 1).length > rows.length / 2;
  return isTable || (rows.length === 1 && !columnsOf(rows).isNeeded) ? columnsOf(rows) : undefined;
}

function readTable(text: string, reading: ListReading): ReadList | undefined {
  const { notes } = reading;
  const delimiter = findDelimiter(text) ?? ',';
  const { rows, error } = readRows(text, delimiter, MAX_ENTRIES + 2);
  if (error) {
    notes.refuseAll({ offset: error.offset, path: '' }, error.problem);
    return undefined;
  }
  const wide = rows.find((row) => row.length > MAX_COLUMNS);
  if (wide) {
    const place = { offset: wide[0]?.offset ?? 0, path: '' };
    notes.refuseAll(place, sayCount('list_tooManyCells', wide.length, { most: MAX_COLUMNS }));
    return undefined;
  }
  const columns = columnsOf(rows, reading.columns);
  const kind: ListKind = { id: 'csv', name: () => nameOf(delimiter) };
  if (columns.isNeeded) {
    const place = { offset: rows[0]?.[0]?.offset ?? 0, path: '' };
    notes.refuse(place, say('list_columnsUnknown'));
    return { kind, entries: [], columns };
  }
  const isRoles = columns.meanings.includes('roleName') || columns.meanings.includes('roleArn');
  const body = columns.hasHeader ? rows.slice(1) : rows;
  const said = reading.columns !== undefined;
  const root = treeOf(body, columns, { isRoles, keepsUnknown: !said });
  if (!isRoles) {
    const entries = takeEntries(accountList.entries(root, reading), notes);
    return { kind: { ...kind, accountsOnly: true, namePattern: true }, entries, columns };
  }
  const entries = takeEntries(roleArray.entries(root, reading), notes);
  const hasAccountNames = columns.meanings.includes('accountName');
  return {
    kind: { ...kind, ...(hasAccountNames && { namePattern: true }) },
    entries,
    columns,
  };
}

interface TreeOptions {
  isRoles: boolean;
  /** Columns without a meaning go along, to be told as left out; those that a person leaves out do not. */
  keepsUnknown: boolean;
}

function treeOf(rows: readonly Row[], columns: ColumnsQuestion, options: TreeOptions): JsonList {
  return {
    kind: 'list',
    offset: rows[0]?.[0]?.offset ?? 0,
    isTable: true,
    items: rows.map((row): JsonObject => {
      const members = row.flatMap((cell, index) => memberOf(cell, index, columns, options));
      return { kind: 'object', offset: row[0]?.offset ?? 0, members };
    }),
  };
}

function memberOf(
  { value, offset }: Cell,
  index: number,
  { meanings, names }: ColumnsQuestion,
  { isRoles, keepsUnknown }: TreeOptions,
): JsonMember[] {
  const meaning = meanings[index] ?? '';
  if (value === '' || (meaning === '' && !keepsUnknown)) return [];
  const isUnknown = meaning === '' || (isRoles && meaning === 'state');
  const name = isUnknown ? (names[index] ?? columnName(index)) : fieldOf(meaning);
  return [{ name, offset, value: nodeOf(withoutGuard(value), meaning, offset) }];
}

/** The plainest name of what a column means, so that no column without a meaning counts in its place. */
const fieldOf = (meaning: ColumnMeaning) => (meaning === 'account' ? 'accountId' : meaning);

/** A cell has no type: it is what its column needs. */
function nodeOf(value: string, meaning: ColumnMeaning, offset: number): JsonNode {
  if (meaning === 'account' || meaning === 'baseAccount') {
    // Spreadsheets make numbers of account IDs, and lose the zeros at their start.
    if (/^\d{1,11}$|^\d[.,]\d+e\+\d+$/i.test(value))
      return { kind: 'number', offset, source: value };
  }
  if (meaning === 'favorite' || meaning === 'protected') {
    const flag = FLAGS.get(value.toLowerCase());
    if (flag !== undefined) return { kind: 'flag', offset, value: flag };
  }
  return { kind: 'text', offset, value };
}

const FLAGS = new Map([
  ...['true', 'yes', 'y', 'x', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0'].map((word) => [word, false] as const),
]);
