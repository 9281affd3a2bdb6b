/** Text for a menu's title: browsers take `&` for the mark of an access key, and `%s` for the selected text. */

/** Menus are narrow, and browsers cut a long title at its end, where names differ. */
const MAX_LENGTH = 56;
const KEPT_END = 20;

/** A title that shows `text` as it is; of a long one the beginning and the end. */
export function menuText(text: string): string {
  // A word joiner is not seen and parts the two characters.
  return cut(text).replaceAll('&', '&&').replaceAll('%s', '%\u2060s');
}

function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_LENGTH) return text;
  const start = characters.slice(0, MAX_LENGTH - KEPT_END - 1);
  return `${start.join('')}…${characters.slice(-KEPT_END).join('')}`;
}
