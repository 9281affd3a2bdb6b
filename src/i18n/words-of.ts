/** What went wrong, in words: an error that is meant for people carries its sentence in their language. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
