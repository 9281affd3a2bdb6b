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
  const cells = line.split(/[\t|]/).map((cell) => cell.trim());
  const title = cells.findLast((cell) => cell !== '') ?? '';
  return title.replace(/^[\s*+>#-]+|[\s:=>(<"'“[–—-]+$/g, '').slice(0, MAX_TITLE);
}
