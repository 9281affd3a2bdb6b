/** Links and ARNs in any text: where they end, and what they are called. */
import { describe, expect, it } from 'vitest';
import { outcome } from './reading.ts';

const link = (roleName: string) =>
  `https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=${roleName}`;
const arn = (roleName: string) => `arn:aws:iam::123456789012:role/${roleName}`;

/** Every role as `display name = role name`. */
const rolesOf = (text: string) =>
  outcome(text).roles.map(({ displayName = '', roleName }) => `${displayName} = ${roleName}`);

describe('a link', () => {
  it.each([
    ['commas', `Name,Link,Owner\nShop,${link('Admin')},team-a\n`, ['Shop = Admin']],
    ['semicolons', `Name;Link;Owner\nShop;${link('Admin')};team-a\n`, ['Shop = Admin']],
    ['quoted cells', `"Name","Link","Owner"\n"Shop","${link('a,b')}","x"\n`, ['Shop = a,b']],
    ['no header', `Shop,${link('A')},x\nBank,${link('B')},y\n`, ['Shop = A', 'Bank = B']],
  ])('ends with its cell in a table with %s', (_, text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });

  it.each([
    ['by itself', link('a,b')],
    ['in a sentence', `See this, it is ${link('a,b')}.`],
  ])('may hold a comma %s', (_, text) => {
    expect(outcome(text)).toMatchObject({ roles: [{ roleName: 'a,b' }] });
  });
});

describe('the name of a link', () => {
  it.each([
    ['in bold', `- **Prod admin**: ${link('A')}`, 'Prod admin'],
    ['as code', `\`Prod admin\` ${link('A')}`, 'Prod admin'],
    ['in brackets of MediaWiki', `See [${link('A')} Prod admin] for it`, 'Prod admin'],
    ['in quotes', `"Prod admin": ${link('A')}`, 'Prod admin'],
    ['between quotes', `Prod "blue" admin: ${link('A')}`, 'Prod "blue" admin'],
    ['two cells before it', `Prod admin | Link | ${link('A')}`, 'Prod admin'],
    ['in a line of code', `x = {"name": "Prod admin", "url": "${link('A')}"}`, 'Prod admin'],
  ])('stands before it %s', (_, text, name) => {
    expect(rolesOf(text)).toEqual([`${name} = A`]);
  });

  it.each(['url', 'Link:', '- href =', 'See\nURLs:'])('is not %j', (words) => {
    expect(rolesOf(`${words} ${link('A')}`)).toEqual([' = A']);
  });
});

describe('an ARN', () => {
  it('ends before the signs behind it, however many', () => {
    expect(rolesOf(`See ${arn('Admin')}${'.'.repeat(400_000)}x`)).toEqual([]);
    expect(rolesOf(`See ${arn('Admin')}${'.,'.repeat(200_000)}`)).toEqual(['See = Admin']);
  });

  it.each(['ARN:', 'role_arn ='])('is not called %j', (words) => {
    expect(rolesOf(`Hello\n${words} ${arn('Admin')}`)).toEqual([' = Admin']);
  });
});

describe('a text that begins as a list of another format', () => {
  it.each([
    ['Markdown', `[Prod admin](${link('A')})`, ['Prod admin = A']],
    ['Markdown in several lines', `[a](${link('A')})\n[b](${link('B')})`, ['a = A', 'b = B']],
    ['MediaWiki', `[${link('A')} Prod admin]\n[${link('B')}]`, ['Prod admin = A', ' = B']],
    ['a name and an ARN', `Prod: ${arn('A')}`, ['Prod = A']],
    ['a list of ARNs', `- ${arn('A')}\n- ${arn('B')}`, [' = A', ' = B']],
    ['ARNs below a title', `Roles for payments:\n${arn('A')}\n${arn('B')}`, [' = A', ' = B']],
    ['a list in JSON', `["${arn('A')}", "${arn('B')}"]`, [' = A', ' = B']],
    ['a list without quotes', `roles: [${arn('A')},${arn('B')}]`, ['roles = A', ' = B']],
    ['links in JSON', `[{"name": "Shop", "url": "${link('A')}"}]`, ['Shop = A']],
  ])('gives the roles that it speaks of: %s', (_, text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
    expect(outcome(text).problems).toEqual([]);
  });

  it.each([
    ['JSON', `[{"role_arn": "${arn('A')}"} {"role_arn": "${arn('B')}"}]`],
    ['YAML', `- role_arn: ${arn('A')}\n  name: "Shop\n`],
  ])('and names roles by fields is told how to mend it: %s', (_, text) => {
    expect(outcome(text)).toMatchObject({
      format: undefined,
      roles: [],
      problems: [expect.any(String)],
    });
  });
});
