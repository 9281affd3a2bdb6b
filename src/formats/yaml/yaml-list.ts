/** A role list in YAML: whatever shape it has in JSON too, or the configuration of aws-sso-cli. */
import { say } from '../../i18n/say.ts';
import { readTree } from '../json-list.ts';
import { MAX_YAML_LENGTH } from '../limits.ts';
import type { ListFormat } from '../list-format.ts';
import { parseYaml } from './yaml-tree.ts';

export const yaml: ListFormat = {
  toldByBeginning: true,
  /** By its first line that is no comment: a mapping, a list, or the start of a document. */
  recognizes: (text) => FIRST_LINE.test(firstLine(text)),

  read(text, reading) {
    const { notes } = reading;
    if (text.length > MAX_YAML_LENGTH) {
      const message = say('list_yamlTooLong', { length: text.length, most: MAX_YAML_LENGTH });
      notes.refuseAll({ offset: 0, path: '' }, message);
      return undefined;
    }
    const parsed = parseYaml(text);
    if (!parsed.ok) {
      notes.refuseAll({ offset: parsed.error.offset, path: '' }, parsed.error.problem);
      return undefined;
    }
    const read = readTree(parsed.root, reading);
    if (read && parsed.next !== undefined) {
      notes.warn({ offset: parsed.next, path: '' }, say('list_yamlSecondDocument'));
    }
    return read;
  },
};

const FIRST_LINE =
  /^(?:---(?:\s|$)|%YAML|-\s|-$|(?:[^\s"'#:][^:#"']{0,63}|"[^"]{1,64}"|'[^']{1,64}'):(?:\s|$))/;

function firstLine(text: string): string {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 256)).trim();
    if (line !== '' && !line.startsWith('#')) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return '';
}
