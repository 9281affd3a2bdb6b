/**
 * Files as people have them, each with what should come of it in a `.expected.json` of the same name beside it:
 * `{"answers"?, "format", "roles", "problems"}`. Roles stand there with the fields that say something; the answers are
 * what a person would say in the preview.
 */
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readRoleList } from '../../src/formats/role-list.ts';
import {
  corpusInputs,
  corpusText,
  type Expectation,
  expectationOf,
  strayExpectations,
} from './corpus-files.ts';
import { outcome } from './reading.ts';

/** What the program makes of a text, in the words of the expectations. */
function reading(text: string, answers: ReadOptions | undefined): Omit<Expectation, 'answers'> {
  const { format, roles } = outcome(text, answers);
  const problems = readRoleList(text, answers).problems.map(({ severity, place, message }) => ({
    severity,
    line: place.line,
    column: place.column,
    message,
  }));
  return { ...(format !== undefined && { format }), roles, problems };
}

describe('the corpus', () => {
  it.each(corpusInputs)('%s', (input) => {
    const { answers, ...expected }: Expectation = JSON.parse(corpusText(expectationOf(input)));
    expect(reading(corpusText(input), answers)).toEqual(expected);
  });

  it('has no expectation without its file', () => {
    expect(strayExpectations).toEqual([]);
  });
});
