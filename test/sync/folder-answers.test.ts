/** What a server's refusals mean, in words; and which of them may pass by themselves. */
import { describe, expect, it } from 'vitest';
import { noAnswer, problemOf } from '../../src/sync/folder-answers.ts';

describe('a refusal', () => {
  it.each([
    [0, 'on to another address', false],
    [401, 'does not take this user and password', false],
    [403, 'does not let you read and write', false],
    [404, 'no folder at this address', false],
    [405, 'does not speak WebDAV', false],
    [409, 'no folder at this address', false],
    [413, 'of this size', false],
    [418, 'a number that Hatrack does not know (418)', false],
    [423, 'locked', true],
    [429, 'come back later', true],
    [500, 'a fault of its own (500)', true],
    [501, 'does not speak WebDAV', false],
    [502, 'a fault of its own (502)', true],
    [507, 'no room left on the server', false],
  ])('with %i is told', (status, words, mayPass) => {
    const problem = problemOf(status);
    expect(problem.words).toContain(words);
    expect(problem.mayPass).toBe(mayPass);
  });

  it('below HTTP names both likely causes', () => {
    expect(noAnswer().words).toContain('not running or not reachable');
    expect(noAnswer().words).toContain('certificate');
  });
});
