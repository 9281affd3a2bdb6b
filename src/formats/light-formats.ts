/**
 * The formats that need no large library, for what reads lists outside the worker: the background, which wakes up often
 * and must be quick about it, reads team lists in these.
 */
import { awsConfig } from './aws-config/aws-config.ts';
import { json } from './json-list.ts';
import { bookmarks } from './links/bookmarks.ts';
import { textLinks } from './links/text-links.ts';
import type { FormatSet } from './read-list.ts';

export const LIGHT_FORMATS: FormatSet = {
  formats: [awsConfig, bookmarks, json, textLinks],
  noneFits: 'list_noLightFormat',
};
