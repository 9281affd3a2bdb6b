/** What is wrong with a YAML text, in words that a person can act on. */
import { type MessageKey, say } from '../../i18n/say.ts';

const PROBLEMS: Readonly<Record<string, MessageKey>> = {
  BAD_INDENT: 'list_yamlIndent',
  TAB_AS_INDENT: 'list_yamlTab',
  BAD_DQ_ESCAPE: 'list_backslash',
  MISSING_CHAR: 'list_yamlMissingSign',
  BAD_SCALAR_START: 'list_yamlTextStart',
  UNEXPECTED_TOKEN: 'list_yamlUnexpected',
  MULTILINE_IMPLICIT_KEY: 'list_yamlNameLine',
  BLOCK_AS_IMPLICIT_KEY: 'list_yamlSecondColon',
  RESOURCE_EXHAUSTION: 'list_yamlDeep',
};

/** Words for the YAML library's code of an error. */
export const yamlProblem = (code: string): string => say(PROBLEMS[code] ?? 'list_noYaml');
