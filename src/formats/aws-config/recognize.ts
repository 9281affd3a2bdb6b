/**
 * Whether a text is a config file. Both a section and a list in JSON begin with `[`: what tells them apart is whether the
 * bracket ends in its line, what stands in it, and what the next line is.
 */
import { type IniLine, iniLines } from './ini-lines.ts';
import { readHeader } from './section-header.ts';

/** The beginning of a line that AWS's own tools write, and JSON never. */
const AWS_SECTION = /^\[\s*(profile|sso-session|services)\s/i;
/** What a list in JSON may begin with. A profile may have such a name, but then its settings follow. */
const JSON_LIKE = /^\[\s*(?:[[{"'\d\]-]|(?:true|false|null)\s*[,\]])/;
const SETTING = /^[A-Za-z][\w.-]{0,38}\s*[=:]/;
/** What stands below a section, right or wrong, and not within a list that goes on. */
const SECOND_LINE = /^[^,\]}"]/;
const AWS_SETTING = /^(?:role_arn|source_profile|aws_\w{1,30}|sso_\w{1,30})\s*=/i;

/** Cheap: looks at the first two lines, and at the others only where those are neither JSON nor a section. */
export function looksLikeConfig(text: string): boolean {
  const lines = iniLines(text);
  const first = take(lines);
  if (first === undefined || /^(?:[{<]|\/[/*])/.test(first)) return false;
  if (AWS_SECTION.test(first) || AWS_SETTING.test(first)) return true;
  if (first.startsWith('[')) {
    const next = take(lines) ?? '';
    if (JSON_LIKE.test(first)) return first.includes(']') && SETTING.test(next);
    const isWhole = readHeader(first)?.problem === undefined;
    return (isWhole ? SECOND_LINE : AWS_SETTING).test(next);
  }
  // A sentence may stand in front, as in an e-mail.
  for (const { text: line } of lines) if (AWS_SECTION.test(line)) return true;
  return false;
}

function take(lines: Generator<IniLine>): string | undefined {
  const { value, done } = lines.next();
  return done ? undefined : value.text;
}
