/** A role's description, in the letters that IAM takes: those of Western Europe's languages. */
import { say } from '../../i18n/say.ts';
import { bad, good, type Result } from '../result.ts';
import { MAX_DESCRIPTION } from './iam-limits.ts';

const OUTSIDE = /[^\t\n\r\u0020-\u007e\u00a1-\u00ff]/u;

/** Reads a description; '' is none. */
export function parseDescription(text: string): Result<string> {
  const description = text.trim();
  const [wrong] = OUTSIDE.exec(description) ?? [];
  if (wrong !== undefined) {
    return bad(say('setUp_descriptionLetter', { letter: wrong }));
  }
  if (description.length > MAX_DESCRIPTION) {
    const lengths = { most: MAX_DESCRIPTION, length: description.length };
    return bad(say('setUp_descriptionTooLong', lengths));
  }
  return good(description);
}
