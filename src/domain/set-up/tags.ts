/** Tags as a person lists them, one a line: `Team=Platform`. */
import { say } from '../../i18n/say.ts';
import { bad, good, type Result } from '../result.ts';
import { MAX_TAG_KEY, MAX_TAG_VALUE, MAX_TAGS } from './iam-limits.ts';

export interface Tag {
  key: string;
  value: string;
}

const LETTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** Reads all tags, or says what is wrong with the first line that cannot be one. */
export function parseTags(text: string): Result<Tag[]> {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1_000) return bad(say('setUp_tooManyTags', { most: MAX_TAGS }));
  const tags: Tag[] = [];
  const taken = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const number = String(index + 1);
    const tag = parseTag(line, number);
    if (!tag.ok) return tag;
    // IAM holds keys for the same that differ in capitals alone.
    const key = tag.value.key.toLowerCase();
    if (taken.has(key)) return bad(say('setUp_tagTwice', { line: number, key: tag.value.key }));
    taken.add(key);
    tags.push(tag.value);
  }
  if (tags.length > MAX_TAGS) {
    return bad(say('setUp_tooManyTagsGiven', { most: MAX_TAGS, given: tags.length }));
  }
  return good(tags);
}

/** Reads the tag on a line, which is named by its number. */
function parseTag(text: string, line: string): Result<Tag> {
  const equals = text.indexOf('=');
  if (equals < 0) return bad(say('setUp_tagShape', { line }));
  const [key, value] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  if (key === '') return bad(say('setUp_tagWithoutKey', { line }));
  if (/^aws:/i.test(key)) return bad(say('setUp_tagOfAws', { line }));
  if (key.length > MAX_TAG_KEY) {
    return bad(say('setUp_tagKeyTooLong', { line, most: MAX_TAG_KEY, length: key.length }));
  }
  if (value.length > MAX_TAG_VALUE) {
    return bad(say('setUp_tagValueTooLong', { line, most: MAX_TAG_VALUE, length: value.length }));
  }
  if (!LETTERS.test(key)) return bad(say('setUp_tagKeyLetters', { line }));
  if (!LETTERS.test(value)) return bad(say('setUp_tagValueLetters', { line }));
  return good({ key, value });
}
