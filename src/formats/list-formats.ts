/** The formats that role lists are recognised as. Another format is another file and a line here. */
import { awsConfig } from './aws-config/aws-config.ts';
import { anyTable, knownTable } from './csv/csv-list.ts';
import { json } from './json-list.ts';
import { bookmarks } from './links/bookmarks.ts';
import { textArns } from './links/text-arns.ts';
import { textLinks } from './links/text-links.ts';
import type { FormatSet } from './read-list.ts';
import { yaml } from './yaml/yaml-list.ts';

/** The first that recognises a text reads it: what could be taken for another format stands before it. */
export const LIST_FORMATS: FormatSet = {
  formats: [awsConfig, bookmarks, json, knownTable, textLinks, yaml, anyTable, textArns],
  noneFits: 'list_noFormat',
};
