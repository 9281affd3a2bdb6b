/** Text that stands for itself in Markdown: every sign that could mean something there gets a backslash in front. */

const SIGN = /[\\`*_{}[\]()<>#+\-.!|~&:]/g;

export const escapeMarkdown = (text: string): string => text.replace(SIGN, '\\$&');

/** The text behind `escapeMarkdown`. */
export const unescapeMarkdown = (text: string): string =>
  text.replace(/\\([\\`*_{}[\]()<>#+\-.!|~&:])/g, '$1');
