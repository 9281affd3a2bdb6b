/**
 * The line that begins a section, `[profile "my prof"] # a comment`, and what its name means.
 *
 * The AWS CLI splits the name as a shell would, so that a name with spaces stands in quotes; other readers take
 * whatever stands behind `profile`, or the whole name where nothing stands in front. All of these are read.
 */
import type { MessageKey } from '../../i18n/say.ts';
import { isCommentSign } from './ini-lines.ts';

export interface Header {
  /** The text between the brackets. */
  name: string;
  /** What is wrong with the line, which is taken all the same: otherwise its settings would go to the profile above. */
  problem?: MessageKey;
}

/** Reads a section's line; undefined where the line begins no section. */
export function readHeader(line: string): Header | undefined {
  if (!line.startsWith('[')) return undefined;
  const end = closingBracket(line);
  if (end !== undefined) return { name: line.slice(1, end).trim() };
  const last = line.lastIndexOf(']');
  if (last === line.length - 1) return { name: line.slice(1, last).trim() };
  if (last > 0) {
    return { name: line.slice(1, last).trim(), problem: 'list_behindSection' };
  }
  return { name: line.slice(1).trim(), problem: 'list_openSection' };
}

/** The bracket behind which nothing stands but a comment; first of all one that is not in quotes. */
function closingBracket(line: string): number | undefined {
  let first: number | undefined;
  let isQuoted = false;
  for (let at = 1; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    // What is escaped within quotes neither ends them nor the name.
    if (line[at] === '\\' && isQuoted) at += 1;
    else if (line[at] === ']' && endsAt(line, at)) {
      if (!isQuoted) return at;
      first ??= at;
    }
  }
  return first;
}

/** Whether nothing stands behind this bracket but a comment. */
function endsAt(line: string, bracket: number): boolean {
  let next = bracket + 1;
  while (line[next] === ' ' || line[next] === '\t') next += 1;
  return next === line.length || isCommentSign(line[next]);
}

export interface SectionName {
  kind: 'profile' | 'sso-session' | 'other';
  name: string;
}

/** What `[…]` is about, by the text between the brackets. */
export function parseSectionName(header: string): SectionName {
  const [, kind = '', rest = ''] =
    /^(profile|sso-session|services|granted_registry_start|granted_registry_end)\s+(\S.*)$/is.exec(
      header,
    ) ?? [];
  if (kind === '') return { kind: 'profile', name: header };
  const name = readShellWord(rest) ?? rest;
  if (/^profile$/i.test(kind)) return { kind: 'profile', name };
  return { kind: /^sso-session$/i.test(kind) ? 'sso-session' : 'other', name };
}

/** The one word that a shell makes of `text`; undefined where it makes several, or a quote does not end. */
function readShellWord(text: string): string | undefined {
  let word = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && isEscaped(next, quote)) {
      word += next;
      at += 1;
    } else if (quote !== '' ? character === quote : character === '"' || character === "'") {
      quote = quote === '' ? character : '';
    } else if (quote === '' && /\s/.test(character)) return undefined;
    else word += character;
  }
  return quote === '' ? word : undefined;
}

/** In front of letters and digits a backslash stays: `CORP\me` is meant as it stands. */
function isEscaped(next: string, quote: string): boolean {
  if (quote === "'") return false;
  return quote === '"' ? next === '"' || next === '\\' : !/[\p{L}\d]/u.test(next);
}
