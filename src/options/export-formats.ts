/** The formats of the Export tab, in the order of their buttons. Another format is another writer and a line here. */
import { aesrWriter, awsConfigWriter } from '../formats/writers/config-writers.ts';
import type { ListWriter } from '../formats/writers/list-writer.ts';
import { bookmarksWriter } from '../formats/writers/write-bookmarks.ts';
import { csvWriter } from '../formats/writers/write-csv.ts';
import { jsonWriter } from '../formats/writers/write-json.ts';
import { markdownWriter } from '../formats/writers/write-markdown.ts';

export const EXPORT_FORMATS: readonly ListWriter[] = [
  jsonWriter,
  awsConfigWriter,
  aesrWriter,
  csvWriter,
  bookmarksWriter,
  markdownWriter,
];
