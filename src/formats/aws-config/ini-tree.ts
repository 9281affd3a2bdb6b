/**
 * INI text as sections whose every part knows where it stands: the union of what the AWS CLI, the JavaScript SDK and AWS
 * Extend Switch Roles take, who disagree.
 *
 * `=` and `:` both part a key from its value. Indented lines below a key without a value are settings of that key's own
 * (`s3 =`), which none of these tools takes for settings of the profile. A line that is nothing of all this is left out
 * and told, and the others stay.
 */
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';
import { type IniLine, iniLines } from './ini-lines.ts';
import { readValue } from './ini-value.ts';
import { readHeader } from './section-header.ts';
import { SomeWarnings } from './some-warnings.ts';

export interface IniItem {
  key: string;
  value: string;
  /** Where the value stands, or would stand. */
  offset: number;
  keyOffset: number;
  /** Indented lines stand below, and are not read. */
  hasBlock: boolean;
}

export interface IniSection {
  /** What stands between the brackets. */
  header: string;
  offset: number;
  items: IniItem[];
}

/** The sections of `text`, in their order; one header may stand twice. */
export function parseIni(text: string, notes: ProblemNotes): IniSection[] {
  const sections: IniSection[] = [];
  const strays = new SomeWarnings('list_moreLines', notes);
  let block: { item: IniItem; indent: number } | undefined;
  for (const line of iniLines(text)) {
    const place: NodePlace = { offset: line.offset, path: '' };
    const header = readHeader(line.text);
    if (header) {
      block = undefined;
      sections.push({ header: header.name, offset: line.offset, items: [] });
      if (header.problem !== undefined) strays.add(place, header.problem);
      continue;
    }
    if (block && line.indent > block.indent) {
      block.item.hasBlock = true;
      continue;
    }
    const item = readItem(line);
    block = item?.value === '' ? { item, indent: line.indent } : undefined;
    const section = sections.at(-1);
    // The line is never repeated: it may be a part of a credential.
    if (!item) strays.add(place, 'list_strayLine');
    else if (section) section.items.push(item);
    else strays.add(place, 'list_beforeSections');
  }
  strays.tell();
  return sections;
}

/** The longest key of AWS's tools has 36 letters; a secret access key has 40, and belongs in no message. */
const KEY = /^[A-Za-z][\w.-]{0,38}$/;
const isAccessKey = (key: string) => /^A[A-Z0-9]{15,}$/.test(key);

function readItem({ text, offset }: IniLine): IniItem | undefined {
  const sign = text.search(/[=:]/);
  const key = text.slice(0, Math.max(sign, 0)).trimEnd();
  if (!KEY.test(key) || isAccessKey(key)) return undefined;
  const written = text.slice(sign + 1).trimStart();
  return {
    key,
    value: readValue(written, /^colou?r$/i.test(key)),
    offset: offset + text.length - written.length,
    keyOffset: offset,
    hasBlock: false,
  };
}
