/** What a bench measured, told by the middle of its runs: by itself, or beside what it is compared with. */

export type Unit = 'ms' | 'MB' | 'bytes';

/** What is good enough: so many times what it is compared with, so much more than that, or so much by itself. */
export type Limit = { times: number } | { more: number } | { most: number };

export interface Measured {
  name: string;
  unit: Unit;
  /** One entry a run. */
  ours: number[];
  /** Of what it is compared with, in the same run and in turns; undefined where it stands by itself. */
  plain: number[] | undefined;
  /** undefined where it is only told. */
  limit: Limit | undefined;
}

/** The middle value: one slow run of a busy machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const ratio = ({ ours, plain }: Measured) => plain && median(ours) / median(plain);
const difference = ({ ours, plain }: Measured) => plain && median(ours) - median(plain);

/** What was not measured is not within its limit. */
export function isWithin(measured: Measured): boolean {
  const { limit, ours } = measured;
  if (limit === undefined) return true;
  if ('most' in limit) return median(ours) <= limit.most;
  if ('more' in limit) return (difference(measured) ?? Number.NaN) <= limit.more;
  return (ratio(measured) ?? Number.NaN) <= limit.times;
}

const HEAD = ['', 'Hatrack', 'plain', 'ratio', 'more', 'at most', 'runs'];

/** One line for each, with both ways of comparing; what stands by itself has neither. */
export function tableOf(all: readonly Measured[]): string {
  return aligned([HEAD, ...all.map(cellsOf)]);
}

/** The same for a page of the documentation, of several runs of the bench: all their values together, and what each came to. */
export function markdownOf(benches: readonly (readonly Measured[])[]): string {
  const head = [...HEAD, 'each run of the bench'];
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  const lines = (benches[0] ?? []).map((_, at) => {
    const each = benches.flatMap((bench) => bench[at] ?? []);
    return [...cellsOf(together(each)), each.map(comparison).join(', ')];
  });
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function together(each: readonly Measured[]): Measured {
  const [first] = each;
  if (!first) throw new Error('There is nothing to put together.');
  const plain = first.plain && each.flatMap((one) => one.plain ?? []);
  return { ...first, ours: each.flatMap(({ ours }) => ours), plain };
}

/** How it compares, in the way in which it is limited. */
function comparison(measured: Measured): string {
  const { limit, ours, unit } = measured;
  if (limit && 'times' in limit) return ratio(measured)?.toFixed(2) ?? '';
  if (limit && 'more' in limit) return signed(difference(measured) ?? Number.NaN, unit);
  return amount(median(ours), unit);
}

/** A line's cells, in the order of the table's head. */
function cellsOf(measured: Measured): string[] {
  const { name, unit, ours, plain } = measured;
  const more = difference(measured);
  return [
    name,
    amount(median(ours), unit),
    plain ? amount(median(plain), unit) : '',
    ratio(measured)?.toFixed(2) ?? '',
    more === undefined ? '' : signed(more, unit),
    limitWords(measured),
    String(ours.length),
  ];
}

export function limitWords({ limit, unit }: Measured): string {
  if (limit === undefined) return '';
  if ('most' in limit) return amount(limit.most, unit);
  return 'more' in limit ? signed(limit.more, unit) : `× ${limit.times.toFixed(2)}`;
}

function amount(value: number, unit: Unit): string {
  if (unit === 'bytes') return `${value.toLocaleString('en-US')} bytes`;
  return `${value.toFixed(unit === 'ms' ? 1 : 2)} ${unit}`;
}

const signed = (value: number, unit: Unit) => `${value < 0 ? '' : '+'}${amount(value, unit)}`;

function aligned(rows: readonly string[][]): string {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => pad(cell, columns?.[at] ?? 0, at === 0)).join('  '))
    .join('\n');
}

const pad = (cell: string, width: number, isFirst: boolean) =>
  isFirst ? cell.padEnd(width) : cell.padStart(width);
