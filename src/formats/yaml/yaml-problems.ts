/** What is wrong with a YAML text, in words that a person can act on. */

const PROBLEMS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'The spaces in front of this do not fit the lines around it.',
  TAB_AS_INDENT: 'A tab stands in front of this. YAML takes spaces there.',
  BAD_DQ_ESCAPE:
    'A backslash stands here that means nothing. A backslash of its own is written twice.',
  MISSING_CHAR:
    'A dash, a quote, a bracket, a comma or a colon is missing here, or the spaces in front do not fit.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put quotes around it.',
  UNEXPECTED_TOKEN: 'This cannot stand here. A text that holds such signs needs quotes around it.',
  MULTILINE_IMPLICIT_KEY: 'The name of a field stands in one line, with a colon behind it.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon stands here, or the spaces in front of the next line do not fit. Put quotes around a text with a colon.',
  RESOURCE_EXHAUSTION: 'Lists and mappings stand too deep in each other. No role list does.',
};

/** Words for the YAML library's code of an error. */
export const yamlProblem = (code: string): string => PROBLEMS[code] ?? 'This is not right in YAML.';
