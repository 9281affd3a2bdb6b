/** Text with separators (CSV, TSV, or with semicolons or bars) as rows of cells that know where they stand. */
import { say } from '../../i18n/say.ts';

export interface Cell {
  value: string;
  offset: number;
}

export type Row = Cell[];

export interface CsvError {
  offset: number;
  problem: string;
}

export interface CsvRows {
  /** Without empty rows. */
  rows: Row[];
  /** How many rows of one cell stand above the first that has more; these are left out. */
  titles: number;
  /** The first row that could not be read; the rows before it are there. */
  error?: CsvError;
}

/** How many code units from the start tell the separator. */
const SAMPLE_LENGTH = 20_000;
const DELIMITERS = [',', '\t', ';', '|'];
/** Spreadsheets write `sep=;` in front of the rows to tell each other. */
const HINT = /^sep=([,;|\t])\r?\n/i;

/** The first line that has a bar begins with one. */
const MARKDOWN_TABLE = /^(?:[^|\n]*\n)*[^\S\n]*\|/;

/** The separator of `text`; undefined where no rows of at least two cells stand there. */
export function findDelimiter(text: string): string | undefined {
  const [, hinted] = HINT.exec(text.slice(0, 16)) ?? [];
  if (hinted !== undefined) return hinted;
  // A Markdown table has bars around its rows as well, and its links say more than its cells.
  const delimiters = MARKDOWN_TABLE.test(text.slice(0, SAMPLE_LENGTH)) ? [] : DELIMITERS;
  const counts = delimiters.map((delimiter) => ({ delimiter, ...evenness(text, delimiter) }));
  const fitting = counts.filter(({ cells }) => cells > 1);
  fitting.sort((a, b) => a.uneven - b.uneven || b.cells - a.cells);
  return fitting[0]?.delimiter;
}

/** How many cells the first row has, and how many of the rows around it have another number of them. */
function evenness(text: string, delimiter: string): { cells: number; uneven: number } {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const { rows, titles } = readRows(sample, delimiter, 10);
  const cells = rows[0]?.length ?? 0;
  return { cells, uneven: titles + rows.filter((row) => row.length !== cells).length };
}

/** The first `most` rows of `text`, or fewer where something stands there that cannot be read. */
export function readRows(text: string, delimiter: string, most: number): CsvRows {
  const result: CsvRows = { rows: [], titles: 0 };
  const signs = signsOf(delimiter, text.includes('\n') ? '\n' : '\r');
  let at = HINT.exec(text.slice(0, 16))?.[0].length ?? 0;
  let isBeforeTable = true;
  while (at <= text.length && result.rows.length < most) {
    const row: Row = [];
    let end = at - 1;
    do {
      const offset = end + 1;
      const cell = readCell(text, offset, signs);
      if ('problem' in cell) return { ...result, error: { offset, problem: cell.problem } };
      row.push({ value: inOneLine(cell.value), offset });
      end = cell.end;
    } while (text[end] === delimiter);
    at = end + 1;
    if (row.length > 1 && isBeforeTable) {
      result.titles = result.rows.length;
      result.rows = [];
      isBeforeTable = false;
    }
    if (row.some(({ value }) => value !== '')) result.rows.push(row);
  }
  return result;
}

/** What a cell and what stands behind a quoted one is made of, from `lastIndex` on. */
interface Signs {
  plain: RegExp;
  space: RegExp;
  /** The ends of a cell. */
  ends: readonly (string | undefined)[];
}

const signsOf = (delimiter: string, newline: string): Signs => ({
  plain: new RegExp(`[^${delimiter}${newline}]*`, 'y'),
  space: new RegExp(`[^\\S${delimiter}${newline}]*`, 'y'),
  ends: [delimiter, newline, undefined],
});

/** A cell, and where its separator or the end of its row or of the text stands; or why it cannot be read. */
type ReadCell = { value: string; end: number } | { problem: string };

function readCell(text: string, start: number, { plain, space, ends }: Signs): ReadCell {
  if (text[start] !== '"') {
    const end = endOf(plain, text, start);
    return { value: text.slice(start, end), end };
  }
  const close = closingQuote(text, start + 1);
  if (close === -1) return { problem: say('list_openCell') };
  const end = endOf(space, text, close + 1);
  if (!ends.includes(text[end])) return { problem: say('list_behindCell') };
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}

/** The quote that ends a cell: two of them are one within it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** People break lines in cells to see more of them; no field of a role has a second line. */
const inOneLine = (value: string) =>
  /[\r\n]/.test(value)
    ? value
        .split(/[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : value.trim();
