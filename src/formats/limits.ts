/**
 * How much a role list may hold. Lists come from anywhere, and a browser page that reads one must neither freeze nor run
 * out of memory, so everything that a text could make endless has an end.
 */

/** The longest text that is read, in UTF-16 code units: 20 MB of plain letters. */
export const MAX_TEXT_LENGTH = 20_000_000;

/** The most entries of one list. */
export const MAX_ENTRIES = 20_000;

/** How deep lists and objects may stand in each other; every known shape needs less than ten. */
export const MAX_DEPTH = 64;

/** The longest value of one field, in UTF-16 code units. An ARN, the longest thing AWS has here, stays below 700. */
export const MAX_VALUE_LENGTH = 1024;

/** How many different fields that Hatrack does not keep are named one by one. */
export const MAX_TALLIES = 20;

/** The longest YAML text: reading it takes many times as long as JSON. 10,000 roles have about 1 million. */
export const MAX_YAML_LENGTH = 5_000_000;

/** The most values of a YAML text, with all that its aliases stand for. */
export const MAX_YAML_NODES = 400_000;

/**
 * The most pieces of a YAML text: words, signs, line breaks, spaces in front of lines. Reading them is what takes its
 * time; 20,000 roles with five fields have this many.
 */
export const MAX_YAML_PIECES = 600_000;
