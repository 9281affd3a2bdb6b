/** What something in a text is called by what stands before it in its line: `Prod admin: https://…`. */

/** A title is short; what is longer is a sentence. */
export const MAX_TITLE = 120;

/** What stands before `offset` in its line and behind `from`, without bullets and colons. */
export function titleBefore(text: string, offset: number, from: number): string {
  const start = Math.max(from, offset - MAX_TITLE - 20);
  const line =
    text
      .slice(start, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  if (start > from && line.length === offset - start) return '';
  const cells = line.split(CELL_END).map((cell) => cell.replace(AROUND_TITLE, ''));
  return (cells.findLast((cell) => cell !== '' && !NO_TITLE.test(cell)) ?? '').slice(0, MAX_TITLE);
}

/** Cells of tables, and what stands in quotes in a row of CSV or JSON. */
const CELL_END = /[\t|]|"\s?(?=[,:;])|(?<=[,:;[{]\s?)"/;
/** Bullets, brackets, quotes and what parts a title from what follows. */
const AROUND_TITLE = /^[\s*+>#,;`"'“-]+|[\s:=>(<"'“[{,;*`–—-]+$/g;
/** What a column or a field is called, and not the role in it. */
const NO_TITLE = /^(?:url|link|href|(?:role[\s_]?)?arn)s?$/i;
