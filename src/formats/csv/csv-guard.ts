/**
 * The guard against formulas: a spreadsheet takes a cell that begins with one of `= + - @` (also full-width, or a tab or
 * carriage return) for a formula, which can call programs and send data away. An apostrophe in front makes it text.
 *
 * A cell that begins with apostrophes and then such a sign gets one more, so that taking one away gives every value back.
 */

const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** `value` as no spreadsheet takes it for a formula. */
export const withGuard = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

/** The value behind `withGuard`. */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
