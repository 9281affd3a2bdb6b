/** The files of test/formats/corpus, each with what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Role } from '../../src/domain/role.ts';
import type { ListProblem, ReadOptions } from '../../src/formats/role-list.ts';

export interface Expectation {
  answers?: ReadOptions;
  /** Absent where no format is recognized. */
  format?: string;
  roles: Partial<Role>[];
  problems: { severity: ListProblem['severity']; line: number; column: number; message: string }[];
}

const CORPUS = new URL('corpus/', import.meta.url);
const EXPECTED = '.expected.json';

const withoutEnding = (name: string) => name.replace(/\.[^./\\]*$/, '');

const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.\w+$/.test(name))
  .sort();

/** The names of the input files, with their folders. */
export const corpusInputs: readonly string[] = all.filter((name) => !name.endsWith(EXPECTED));

/** The name of the file that says what is expected of an input. */
export const expectationOf = (input: string): string => withoutEnding(input) + EXPECTED;

/** Expectations whose input is missing. */
export const strayExpectations: readonly string[] = all.filter(
  (name) => name.endsWith(EXPECTED) && !corpusInputs.some((input) => expectationOf(input) === name),
);

export const corpusText = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');
