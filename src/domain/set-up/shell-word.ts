/**
 * Any text as one word of bash or zsh, which gets there as it is, also when it is pasted.
 *
 * Single quotes keep everything but themselves. Control characters are written as escapes: a pasted tab would complete a
 * file name, and a line break may run half a command. In `$'…'` an exclamation mark is escaped too, because shells differ
 * in whether it calls up an earlier command there.
 */

/** `it's` as `'it'\''s'`; plain words stay bare. */
export function shellWord(text: string): string {
  if (/^[\w@%+:,./-]+$/.test(text)) return text;
  if (/\p{Cc}/u.test(text)) return ansiWord(text);
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function ansiWord(text: string): string {
  const escaped = text.replace(/[\\'!]|\p{Cc}/gu, (letter) => {
    if (letter === '\\' || letter === "'") return `\\${letter}`;
    if (letter === '\n') return '\\n';
    if (letter === '\t') return '\\t';
    // Octal has a fixed length, so that the digits that follow are not taken in.
    return [...new TextEncoder().encode(letter)]
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join('');
  });
  return `$'${escaped}'`;
}
