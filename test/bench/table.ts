/** What a bench measured: two things side by side, compared by the middle of their runs. */

export interface Comparison {
  name: string;
  /** Milliseconds, one entry a run. */
  ours: number[];
  /** Milliseconds of what is compared with, in the same run and in turns. */
  plain: number[];
  /** The greatest ratio of the two that is good enough; undefined where it is only told. */
  limit: number | undefined;
}

/** What something may cost by itself, where nothing is to be compared with it. */
export interface Budget {
  name: string;
  /** Milliseconds, one entry a run. */
  ours: number[];
  /** The most milliseconds that are good enough; undefined where it is only told. */
  limit: number | undefined;
}

/** The middle value: one slow run of a busy machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const ratio = ({ ours, plain }: Comparison) => median(ours) / median(plain);

export const isWithinBudget = ({ ours, limit }: Budget) =>
  limit === undefined || median(ours) <= limit;

export const isWithin = (comparison: Comparison) =>
  comparison.limit === undefined || ratio(comparison) <= comparison.limit;

export function tableOf(comparisons: readonly Comparison[]): string {
  const head = ['', 'Hatrack', 'plain', 'ratio', 'at most', 'runs'];
  const rows = comparisons.map((comparison) => [
    comparison.name,
    `${median(comparison.ours).toFixed(1)} ms`,
    `${median(comparison.plain).toFixed(1)} ms`,
    ratio(comparison).toFixed(2),
    comparison.limit?.toFixed(2) ?? '',
    String(comparison.ours.length),
  ]);
  return aligned([head, ...rows]);
}

export function budgetTable(budgets: readonly Budget[]): string {
  const rows = budgets.map(({ name, ours, limit }) => [
    name,
    `${median(ours).toFixed(1)} ms`,
    limit === undefined ? '' : `${limit} ms`,
    String(ours.length),
  ]);
  return aligned([['', 'Hatrack', 'at most', 'runs'], ...rows]);
}

function aligned(rows: readonly string[][]): string {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => pad(cell, columns?.[at] ?? 0, at === 0)).join('  '))
    .join('\n');
}

const pad = (cell: string, width: number, isFirst: boolean) =>
  isFirst ? cell.padEnd(width) : cell.padStart(width);
