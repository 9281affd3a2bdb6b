import { describe, expect, it } from 'vitest';
import { looksLikeConfig } from '../../../src/formats/aws-config/recognize.ts';

const BODY = 'role_arn = arn:aws:iam::111111111111:role/Admin';

describe('a config', () => {
  it.each([
    ['a profile', `[profile a]\n${BODY}`],
    ['a profile alone', '[profile a]'],
    ['a session', '[sso-session a]\nsso_region = eu-west-1'],
    ['a bare name', `[a]\n${BODY}`],
    ['a bare name with spaces', `[ my profile ] # mine\n${BODY}`],
    ['a name that ends in a bracket', `[a]]\n${BODY}`],
    ['two sections', '[default]\n[a]'],
    ['a section whose name does not end', `[a\n${BODY}`],
    ['comments in front', `# mine\n\n; yours\r\n[a]\n${BODY}`],
    ['old Mac line ends', `[a]\r${BODY}`],
    ['a nonsense line', '[a]\nnonsense'],
    ['a number for a name', `[1]\n${BODY}`],
    ['a text for a name', `["a"]\n${BODY}`],
    ['a word of JSON for a name', `[true]\ncolor: red`],
    ['no name', `[]\n${BODY}`],
    ['a setting without a section', BODY],
    ['words in front', `Hi Jane,\nhere it is:\n\n[profile a]\n${BODY}`],
  ])('is %s', (_, text) => {
    expect(looksLikeConfig(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['comments alone', '# a\n; b'],
    ['an empty list', '[]'],
    ['a list of numbers', '[1]'],
    ['a list of texts', '["a"]'],
    ['a list of a word', '[null]'],
    ['a list of a wrong word', '[yes]'],
    ['a list over lines', '[\n  "a"\n]'],
    ['a list that goes on', '["a"]\n, ["b"]'],
    ['a list of lists', '[[1], [2]]\n'],
    ['a list of objects', '[{"role_arn": "x"}]'],
    ['a list of objects over lines', '[{\n"role_arn": "x"\n}]'],
    ['lists one below the other', '[1]\n[2]'],
    ['an object', '{"a": "[profile a]"}'],
    ['a list behind a comment', '// mine\n[profile a]'],
    ['a list behind a long comment', '/* mine */\n[profile a]'],
    ['a web page', '<html>\n[profile a]'],
    ['a table', 'name,account\na,111111111111'],
    ['YAML', 'profiles:\n  - role_arn: x'],
    ['a sentence', 'See [profile a] in the wiki.'],
  ])('is not %s', (_, text) => {
    expect(looksLikeConfig(text)).toBe(false);
  });
});
