/**
 * Text with separators (CSV, TSV, or with semicolons or bars) as rows of cells that know where they stand.
 *
 * Papa Parse reads the rows; where a cell begins within its row is worked out here, since it does not say so.
 */
import Papa from 'papaparse';
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
  delimiter: string;
  /** Without empty rows. */
  rows: Row[];
  /** The first row that could not be read; the rows before it are there. */
  error?: CsvError;
}

/** How many code units from the start tell the separator. */
const SAMPLE_LENGTH = 20_000;
const DELIMITERS = [',', '\t', ';', '|'];
/** Spreadsheets write `sep=;` in front of the rows to tell each other. */
const HINT = /^sep=([,;|\t])\r?\n/i;

/** The separator of `text`; undefined where no rows of at least two cells stand there. */
export function findDelimiter(text: string): string | undefined {
  const [, hinted] = HINT.exec(text.slice(0, 16)) ?? [];
  if (hinted !== undefined) return hinted;
  // A Markdown table has bars around its rows as well, and its links say more than its cells.
  const delimiters = /^\s*\|/.test(text.slice(0, 100)) ? [] : DELIMITERS;
  const counts = delimiters.map((delimiter) => ({ delimiter, ...evenness(text, delimiter) }));
  const fitting = counts.filter(({ cells }) => cells > 1);
  fitting.sort((a, b) => a.uneven - b.uneven || b.cells - a.cells);
  return fitting[0]?.delimiter;
}

/** How many cells the first row has, and how many of the next rows have another number of them. */
function evenness(text: string, delimiter: string): { cells: number; uneven: number } {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const { rows } = readRows(sample, delimiter, 10);
  const cells = rows[0]?.length ?? 0;
  return { cells, uneven: rows.filter((row) => row.length !== cells).length };
}

/** The first `most` rows of `text`, or fewer where something stands there that cannot be read. */
export function readRows(text: string, delimiter: string, most: number): CsvRows {
  const result: CsvRows = { delimiter, rows: [] };
  const first = HINT.exec(text.slice(0, 16))?.[0].length ?? 0;
  let start = first;
  const parser = new Papa.Parser({
    delimiter,
    newline: text.includes('\n') ? '\n' : '\r',
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const [values = []] = data;
      const [error] = errors;
      if (error) result.error = { offset: first + (error.index ?? 0) - 1, problem: wordsOf(error) };
      else if (values.some((value) => value.trim() !== '')) {
        result.rows.push(placed(text, start, values, delimiter));
      }
      start = first + meta.cursor;
      if (error || result.rows.length === most) parser.abort();
    },
  } as Papa.ParseConfig);
  parser.parse(text.slice(first), 0, false);
  return result;
}

const wordsOf = ({ code }: Papa.ParseError) =>
  say(code === 'MissingQuotes' ? 'list_openCell' : 'list_behindCell');

/** People break lines in cells to see more of them; no field of a role has a second line. */
const inOneLine = (value: string) =>
  /[\r\n]/.test(value)
    ? value
        .split(/[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : value.trim();

/** A quoted cell is longer in the text than its value: by its quotes, and by one for each quote in it. */
function placed(text: string, start: number, values: string[], delimiter: string): Row {
  let offset = start;
  return values.map((value, index) => {
    const cell = { value: inOneLine(value), offset };
    if (index === values.length - 1) return cell;
    const quotes = text[offset] === '"' ? 1 + value.split('"').length : 0;
    offset = text.indexOf(delimiter, offset + value.length + quotes) + 1;
    return cell;
  });
}
