/**
 * What the columns of a table hold: told by their names in the first row, or by what stands in them, or by the person.
 */
import type { RoleField } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import {
  accountFieldNames,
  isNameBesideNumber,
  plainName,
  roleFieldNames,
} from '../field-aliases.ts';
import type { Row } from './csv-rows.ts';

/** A field of a role, or what a list of accounts says of them; '' is a column that is left out. */
export type ColumnMeaning = RoleField | 'roleArn' | 'accountName' | 'email' | 'state' | '';

/** What a person says of the columns. */
export interface ColumnAnswers {
  /** The first row holds the columns' names. */
  hasHeader: boolean;
  meanings: ColumnMeaning[];
}

export interface ColumnsQuestion extends ColumnAnswers {
  /** In the first row, or 'Column 1', 'Column 2' … where that has no names. */
  names: string[];
  /** The first rows with roles, for a person to see what they hold. */
  rows: string[][];
  /** Without an answer, no role can be read. */
  isNeeded: boolean;
}

/** What a column without a name is called. */
export const columnName = (index: number): string =>
  say('list_column', { number: String(index + 1) });

/** The most columns of a table: no list of roles needs a tenth of them. */
export const MAX_COLUMNS = 200;
const SHOWN_ROWS = 3;
/** How many rows tell what a column without a name holds. */
const SAMPLE_ROWS = 20;

/** Names that mean something in a table alone. */
const TABLE_NAMES: Readonly<Record<string, ColumnMeaning>> = {
  accountname: 'accountName',
  awsaccountname: 'accountName',
  email: 'email',
  emailaddress: 'email',
  accountemail: 'email',
  state: 'state',
  status: 'state',
};

/** The columns as they are taken: as the person says, else by name or by what stands in them. */
export function columnsOf(all: readonly Row[], said?: ColumnAnswers): ColumnsQuestion {
  const rows = all.slice(0, SAMPLE_ROWS + 1).map((row) => row.slice(0, MAX_COLUMNS));
  const [first = []] = rows;
  const { hasHeader, meanings } = said ?? guess(rows);
  const width = Math.max(...rows.map((row) => row.length));
  const taken = Array.from({ length: width }, (_, index) => meanings[index] ?? '');
  const names = taken.map((_, index) => (hasHeader && first[index]?.value) || columnName(index));
  const shown = rows.slice(hasHeader ? 1 : 0).slice(0, SHOWN_ROWS);
  return {
    hasHeader,
    meanings: taken,
    names,
    rows: shown.map((row) => row.map(({ value }) => value.slice(0, 80))),
    isNeeded: !taken.includes('account') && !taken.includes('roleArn'),
  };
}

function guess(rows: readonly Row[]): ColumnAnswers {
  const [first = []] = rows;
  const isHeader = !first.some(({ value }) => meaningOfValue(value) !== '');
  const body = rows.slice(isHeader ? 1 : 0).slice(0, SAMPLE_ROWS);
  const byName = isHeader
    ? meaningsOfNames(
        first.map(({ value }) => value),
        body,
      )
    : [];
  if (byName.includes('account') || byName.includes('roleArn')) {
    return { hasHeader: true, meanings: byName };
  }
  const width = Math.max(0, ...body.map((row) => row.length));
  const byValue = once(Array.from({ length: width }, (_, index) => meaningOfColumn(body, index)));
  // Words above values of another kind are names, even where nobody knows them.
  const hasHeader = isHeader && (byName.some(Boolean) || byValue.some(Boolean));
  return { hasHeader, meanings: once(byValue.map((meaning, index) => byName[index] || meaning)) };
}

/** Each meaning once: where two columns could have it, the one whose name says it more plainly. */
function meaningsOfNames(names: readonly string[], body: readonly Row[]): ColumnMeaning[] {
  const found = namesOfAccountsIn(names.map(meaningOfName), names, body);
  return found.map(({ meaning, rank }, index) => {
    const isBest = !found.some(
      (other, at) =>
        other.meaning === meaning && (other.rank < rank || (other.rank === rank && at < index)),
    );
    return isBest && !(meaning === 'roleArn' && isArnOfAccounts(body, index)) ? meaning : '';
  });
}

interface RankedMeaning {
  meaning: ColumnMeaning;
  /** Of two columns with one meaning, the one of the lower rank has it. */
  rank: number;
}

/** Beside the account's number, a column called `Account` holds its name. */
function namesOfAccountsIn(
  found: readonly RankedMeaning[],
  names: readonly string[],
  body: readonly Row[],
): RankedMeaning[] {
  return found.map((own, index) => {
    if (!isNameBesideNumber(lettersOf(names[index] ?? ''))) return own;
    const hasNumber = found.some(({ meaning, rank }) => meaning === 'account' && rank < own.rank);
    const isNumber = body.some((row) => meaningOfValue(row[index]?.value ?? '') === 'account');
    return hasNumber && !isNumber ? { meaning: 'accountName', rank: 1 } : own;
  });
}

/** AWS calls the ARNs of accounts and of roles alike. */
function isArnOfAccounts(body: readonly Row[], index: number): boolean {
  const values = body.map((row) => row[index]?.value ?? '').filter((value) => value !== '');
  return values.length > 0 && !values.some((value) => value.includes(':role/'));
}

const lettersOf = (name: string) => plainName(name).replace(/[^\p{L}\p{N}]/gu, '');

function meaningOfName(name: string): RankedMeaning {
  const plain = lettersOf(name);
  const own = Object.hasOwn(TABLE_NAMES, plain) ? TABLE_NAMES[plain] : undefined;
  if (own !== undefined) return { meaning: own, rank: 0 };
  const alias = roleFieldNames(plain) ?? accountFieldNames(plain);
  return alias ? { meaning: alias.field, rank: alias.rank } : { meaning: '', rank: 0 };
}

function meaningOfColumn(rows: readonly Row[], index: number): ColumnMeaning {
  const values = rows.map((row) => row[index]?.value ?? '').filter((value) => value !== '');
  const [first = ''] = values;
  const meaning = meaningOfValue(first);
  return values.every((value) => meaningOfValue(value) === meaning) ? meaning : '';
}

/** What a value can be told by alone. */
function meaningOfValue(value: string): ColumnMeaning {
  if (/^\d{12}$|^\d{4}-\d{4}-\d{4}$/.test(value)) return 'account';
  if (/^arn:[\w-]+:iam::\d{12}:role\//.test(value)) return 'roleArn';
  if (/^#[0-9a-f]{6}$/i.test(value)) return 'color';
  if (/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(value)) return 'region';
  if (value.length < 320 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'email';
  return '';
}

const once = (meanings: readonly ColumnMeaning[]) =>
  meanings.map((meaning, index) => (meanings.indexOf(meaning) === index ? meaning : ('' as const)));
