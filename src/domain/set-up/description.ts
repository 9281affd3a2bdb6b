/** A role's description, in the letters that IAM takes: those of Western Europe's languages. */
import { bad, good, type Result } from '../result.ts';
import { inWords, MAX_DESCRIPTION } from './iam-limits.ts';

const OUTSIDE = /[^\t\n\r\u0020-\u007e\u00a1-\u00ff]/u;

/** Reads a description; '' is none. */
export function parseDescription(text: string): Result<string> {
  const description = text.trim();
  const [wrong] = OUTSIDE.exec(description) ?? [];
  if (wrong !== undefined) {
    return bad(
      `IAM takes no “${wrong}” in a description: plain letters, accents, digits and signs.`,
    );
  }
  if (description.length > MAX_DESCRIPTION) {
    const [most, has] = [inWords(MAX_DESCRIPTION), inWords(description.length)];
    return bad(`A description has at most ${most} characters; this one has ${has}.`);
  }
  return good(description);
}
