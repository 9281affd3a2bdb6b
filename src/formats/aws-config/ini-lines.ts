/**
 * The lines of an INI text that say something: neither blank nor a comment. A comment begins with `#` or `;`; lines end
 * with LF, CR LF or CR.
 */

export interface IniLine {
  /** Without the white space around it; never ''. */
  text: string;
  /** Where `text` begins in the whole text. */
  offset: number;
  /** How much white space stands in front of it. */
  indent: number;
}

const LF = 10;
const CR = 13;

/** The lines that say something, in their order. */
export function* iniLines(text: string): Generator<IniLine> {
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed !== '' && !isCommentSign(trimmed[0])) {
      const indent = line.indexOf(trimmed);
      yield { text: trimmed, offset: start + indent, indent };
    }
    start = end + 1;
  }
}

/** Whether a comment begins with this character. */
export const isCommentSign = (character: string | undefined): boolean =>
  character === '#' || character === ';';

/** A CR LF is a line end and an empty line, which says nothing. */
function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return at;
  }
  return text.length;
}
