/**
 * The value of `key = value` without its comment and its quotes, and a text as such a value.
 *
 * A comment begins behind white space, so that `a#b` stays whole. A value all in quotes is what stands in them; in double
 * quotes `\"` and `\\` stand for a quote and a backslash. The AWS CLI takes comments and quotes for a part of the value,
 * the JavaScript SDK and AWS Extend Switch Roles do not take comments for one.
 */
import { isCommentSign } from './ini-lines.ts';

/** What `written` says: the text behind the `=`, without white space around it. */
export function readValue(written: string, isColor: boolean): string {
  const quoted = quotedText(written);
  if (quoted !== undefined) return quoted;
  // `#ff0000` is a color, though elsewhere it would be a comment.
  const from = isColor && /^#\S/.test(written) ? 1 : 0;
  for (let at = from; at < written.length; at += 1) {
    const isBehindSpace = at === 0 || /\s/.test(written[at - 1] ?? '');
    if (isBehindSpace && isCommentSign(written[at])) return written.slice(0, at).trimEnd();
  }
  return written;
}

/** What stands in the quotes; undefined where the value is not all in quotes. */
function quotedText(written: string): string | undefined {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return undefined;
  let text = '';
  for (let at = 1; at < written.length; at += 1) {
    const character = written[at] ?? '';
    const next = written[at + 1];
    if (character === quote) {
      const behind = written.slice(at + 1).trimStart();
      return behind === '' || isCommentSign(behind[0]) ? text : undefined;
    }
    const isEscape = quote === '"' && character === '\\' && (next === '"' || next === '\\');
    text += isEscape ? next : character;
    if (isEscape) at += 1;
  }
  return undefined;
}

/**
 * Writes `text` so that `readValue` gives it back: in double quotes only where it must be. AWS Extend Switch Roles refuses
 * a list in which a value begins with `=`.
 */
export function writeValue(text: string): string {
  const isPlain = text !== '' && !text.startsWith('=') && readValue(text, false) === text;
  return isPlain ? text : inDoubleQuotes(text);
}

/** As the AWS CLI and `readValue` read it. */
export const inDoubleQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
