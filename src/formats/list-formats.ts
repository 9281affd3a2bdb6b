/** The formats that role lists are recognised as. Another format is another file and a line here. */
import { awsConfig } from './aws-config/aws-config.ts';
import { json } from './json-list.ts';
import type { ListFormat, ListReading, ReadList } from './list-format.ts';

/** The first that recognises a text reads it. */
const FORMATS: readonly ListFormat[] = [awsConfig, json];

/** Reads `text`; undefined, with the reason noted, where it is no role list. */
export function readInSomeFormat(text: string, reading: ListReading): ReadList | undefined {
  const format = FORMATS.find(({ recognizes }) => recognizes(text));
  if (format) return format.read(text, reading);
  reading.notes.refuse(
    { offset: text.search(/\S/), path: '' },
    'A role list in JSON begins with [ or {.',
  );
  return undefined;
}
