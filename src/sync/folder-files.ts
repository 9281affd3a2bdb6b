/** The files of a shared folder by their names: which are Hatrack's, and which one is this browser's. */

const NAME = /^hatrack-[0-9a-z]{10}\.json$/;

/** `browser`: the 10 letters and digits that name this browser for good. */
export const ownFileName = (browser: string) => `hatrack-${browser}.json`;

/** More than anybody has browsers. */
export const MAX_FILES = 100;

/** Of all names in the folder, those of Hatrack's files. Everything else there is left alone. */
export const hatrackFiles = (names: readonly string[]): string[] =>
  names.filter((name) => NAME.test(name)).sort();
