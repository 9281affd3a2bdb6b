/** The formats that role lists are recognised as. Another format is another file and a line here. */
import { awsConfig } from './aws-config/aws-config.ts';
import { anyTable, knownTable } from './csv/csv-list.ts';
import { json } from './json-list.ts';
import { bookmarks } from './links/bookmarks.ts';
import { textLinks } from './links/text-links.ts';
import type { ListFormat, ListReading, ReadList } from './list-format.ts';
import { yaml } from './yaml/yaml-list.ts';

/** The first that recognises a text reads it. */
const FORMATS: readonly ListFormat[] = [
  awsConfig,
  bookmarks,
  json,
  knownTable,
  textLinks,
  yaml,
  anyTable,
];

/** Reads `text`; undefined, with the reason noted, where it is no role list. */
export function readInSomeFormat(text: string, reading: ListReading): ReadList | undefined {
  const format = FORMATS.find(({ recognizes }) => recognizes(text));
  if (format) return format.read(text, reading);
  reading.notes.refuse(
    { offset: text.search(/\S/), path: '' },
    'Hatrack finds no role list here: no JSON, YAML, config file, table or links to roles.',
  );
  return undefined;
}
