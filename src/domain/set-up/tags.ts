/** Tags as a person lists them, one a line: `Team=Platform`. */
import { bad, good, type Result } from '../result.ts';
import { MAX_TAG_KEY, MAX_TAG_VALUE, MAX_TAGS } from './iam-limits.ts';

export interface Tag {
  key: string;
  value: string;
}

const LETTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const ALLOWED = 'letters, digits, spaces and _ . : / = + - @';

/** Reads all tags, or says what is wrong with the first line that cannot be one. */
export function parseTags(text: string): Result<Tag[]> {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1_000) return bad(`A role has at most ${MAX_TAGS} tags.`);
  const tags: Tag[] = [];
  const taken = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const tag = parseTag(line);
    if (!tag.ok) return bad(`Line ${index + 1}: ${tag.problem}`);
    // IAM holds keys for the same that differ in capitals alone.
    const key = tag.value.key.toLowerCase();
    if (taken.has(key)) return bad(`Line ${index + 1}: “${tag.value.key}” has a value already.`);
    taken.add(key);
    tags.push(tag.value);
  }
  if (tags.length > MAX_TAGS) {
    return bad(`A role has at most ${MAX_TAGS} tags; these are ${tags.length}.`);
  }
  return good(tags);
}

function parseTag(line: string): Result<Tag> {
  const equals = line.indexOf('=');
  if (equals < 0) return bad('write the key, an equals sign and the value: Team=Platform.');
  const [key, value] = [line.slice(0, equals).trim(), line.slice(equals + 1).trim()];
  if (key === '') return bad('the key is missing before the equals sign.');
  if (/^aws:/i.test(key)) return bad('keys that begin with aws: are AWS’s own.');
  if (key.length > MAX_TAG_KEY) {
    return bad(`a key has at most ${MAX_TAG_KEY} characters; this one has ${key.length}.`);
  }
  if (value.length > MAX_TAG_VALUE) {
    return bad(`a value has at most ${MAX_TAG_VALUE} characters; this one has ${value.length}.`);
  }
  if (!LETTERS.test(key)) return bad(`a key is made of ${ALLOWED}.`);
  if (!LETTERS.test(value)) return bad(`a value is made of ${ALLOWED}.`);
  return good({ key, value });
}
