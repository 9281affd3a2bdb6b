/** The Set up a role tab, from a pasted sign-in address to a saved role, with the mistakes on the way. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hatrack, role, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
  await hatrack.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const fill = (page: Page, label: string, text: string) => field(page, label).fill(text);
const textOf = (page: Page, name: string) => field(page, name).inputValue();
const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);

/** What is said of a field, beside its help. */
const notesOn = (page: Page, label: string) =>
  field(page, label).evaluate((control) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id.endsWith('-notes'))
      .map((id) => document.getElementById(id)?.textContent)
      .join(''),
  );

async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await field(page, label).focus();
  await page.keyboard.press('ControlOrMeta+v');
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function fillTheFewest(page: Page): Promise<void> {
  await fill(page, 'Base account', '111111111111');
  await fill(page, 'Target account', '222222222222');
  await fill(page, 'Role name', 'Developer');
}

describe('a role is set up', () => {
  it('from a pasted sign-in address to a role in the list', async () => {
    const page = await hatrack.options('set-up');
    const needed = page.getByRole('region', { name: 'Result' }).getByRole('listitem');
    await needed.first().waitFor();
    expect(await needed.allTextContents()).toEqual([
      'The base account',
      'The target account',
      'The role name',
    ]);

    await pasteInto(page, 'Base account', 'https://acme.signin.amazonaws-us-gov.com/console');
    expect(await textOf(page, 'Partition')).toBe('aws-us-gov');
    await page.getByRole('button', { name: 'The account number of acme' }).click();
    await page.keyboard.insertText('1111-1111-1111');
    expect(await textOf(page, 'Account number of acme')).toBe('1111-1111-1111');
    await fill(page, 'Target account', '222222222222');
    await fill(page, 'Role name', 'Developer');
    await page.getByRole('heading', { name: '1. Make the role in 2222-2222-2222' }).waitFor();

    // All of it follows what is typed.
    await fill(page, 'Path', 'team');
    await fill(page, 'Description', "The shop's");
    await fill(page, 'Session length', '4h');
    await fill(page, 'Tags', 'Team=Shop');
    await page.getByRole('radio', { name: 'Named users' }).check();
    await fill(page, 'Trusted users', 'alice\nbob');
    await page.getByRole('checkbox', { name: 'Ask for MFA' }).uncheck();
    await page.getByRole('button', { name: 'Add ReadOnlyAccess' }).click();
    await field(page, 'Example').selectOption({ label: await exampleNamed(page, 'Lambda') });
    await page.getByRole('button', { name: 'Use example' }).click();
    await fill(page, 'Display name', 'Shop');
    await page.getByRole('button', { name: 'Red' }).click();

    const arn = 'arn:aws-us-gov:iam::222222222222:role/team/Developer';
    const users = ['alice', 'bob'].map((name) => `arn:aws-us-gov:iam::111111111111:user/${name}`);
    expect(JSON.parse(await textOf(page, 'Trust policy')).Statement).toEqual([
      { Effect: 'Allow', Principal: { AWS: users }, Action: 'sts:AssumeRole' },
    ]);
    expect(await textOf(page, 'Permission policy')).toContain('lambda:InvokeFunction');
    expect(await textOf(page, 'Managed policies')).toBe('ReadOnlyAccess');
    expect(JSON.parse(await textOf(page, 'Base account’s policy')).Statement[0].Resource).toBe(arn);
    const commands = await textOf(page, 'AWS CLI commands');
    expect(commands).toContain("--description 'The shop'\\''s'");
    expect(commands).toContain('--policy-arn arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess');
    expect(await textOf(page, 'AWS CLI commands for the base account')).toContain(
      'put-user-policy',
    );
    const template = JSON.parse(await textOf(page, 'CloudFormation template'));
    expect(template.Resources.Role.Properties).toMatchObject({ MaxSessionDuration: 14_400 });
    expect(await textOf(page, 'Terraform configuration')).toContain('"lambda:InvokeFunction"');
    const link = await textOf(page, 'Switch link');
    expect(link).toBe(
      'https://signin.amazonaws-us-gov.com/switchrole?account=222222222222&roleName=team/Developer&displayName=Shop&color=ea7158',
    );
    await page.getByText('https://acme.signin.amazonaws-us-gov.com/console and then').waitFor();

    await page.getByRole('button', { name: 'Copy switch link' }).click();
    await says(page, 'Copied the switch link.');
    expect(await copied(page)).toBe(link);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download AWS CLI commands', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Developer.sh');
    expect(readFileSync(await file.path(), 'utf8')).toBe(`${commands}\n`);

    await page.getByRole('button', { name: 'Keep it in my list' }).click();
    await says(page, 'Saved Shop.');
    await page.getByText('In your list, as “Shop”').waitFor();
    expect(await storedKeys(hatrack)).toEqual(['aws-us-gov 222222222222 team/Developer']);
    await page.getByRole('link', { name: 'Show it in Roles' }).click();
    await page.getByRole('row', { name: /Shop.*2222-2222-2222.*team\/Developer/ }).waitFor();

    // What was answered stays while the other tabs are shown.
    await page.getByRole('tab', { name: 'Set up a role' }).click();
    expect(await textOf(page, 'Role name')).toBe('Developer');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Keep it in my list' }).waitFor();
  });

  it('for roles of IAM Identity Center, whose own policy is put into their permission set', async () => {
    const page = await hatrack.options('set-up');
    await fillTheFewest(page);
    await page.getByRole('radio', { name: 'Named roles' }).check();
    await fill(
      page,
      'Trusted roles',
      'aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Developer_0123456789abcdef',
    );
    await page
      .getByText('allows it, too. For roles of IAM Identity Center, put it into the permission set')
      .waitFor();
    await page.getByRole('radio', { name: 'The whole base account' }).check();
    await page.getByText('allows it, too. Attach this one to').waitFor();
  });

  it('that is in the list already says so', async () => {
    await hatrack.holdsRoles(
      role({ account: '222222222222', roleName: 'Developer', displayName: 'Known' }),
    );
    const page = await hatrack.options('set-up');
    await fillTheFewest(page);
    await page.getByText('In your list, as “Known”').waitFor();
  });
});

describe('mistakes', () => {
  it('are told at their fields once those are left, and from what is still needed one gets there', async () => {
    const page = await hatrack.options('set-up');
    await fill(page, 'Base account', '111111111111');
    await fill(page, 'Role name', 'Developer');
    await fill(page, 'Target account', '111111111111');
    expect(await notesOn(page, 'Target account')).toBe('');
    await page.keyboard.press('Tab');
    await expect.poll(() => notesOn(page, 'Target account')).toContain('trust its own account');
    expect(await page.getByRole('button', { name: 'Copy trust policy' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Target account: see what is wrong' }).click();
    expect(
      await field(page, 'Target account').evaluate((control) => control === document.activeElement),
    ).toBe(true);
    await fill(page, 'Target account', '222222222222');
    await page.getByRole('button', { name: 'Copy trust policy' }).waitFor();

    await pasteInto(
      page,
      'Custom policy',
      `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Principal": { "AWS": "arn:aws:iam::111111111111:root" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "sts:ExternalId": "42" } }
  }]
}`,
    );
    await expect.poll(() => notesOn(page, 'Custom policy')).toContain('Line 5, column 5:');
    expect(await notesOn(page, 'Custom policy')).toContain('reads like a trust policy');
    expect(await notesOn(page, 'Custom policy')).toMatch(/Line 7, column 38: .*external ID/);

    await fill(page, 'Custom policy', '{\n  "Version": "2012-10-17",\n}');
    await expect.poll(() => notesOn(page, 'Custom policy')).toContain('Line 2, column 26:');
    // An example takes its place, and what stood there can be put back.
    await page.getByRole('button', { name: 'Use example' }).click();
    await page.getByRole('button', { name: 'Copy permission policy' }).waitFor();
    expect(await notesOn(page, 'Custom policy')).toBe('');
    await page.getByRole('button', { name: 'Put my answers back' }).click();
    expect(await textOf(page, 'Custom policy')).toBe('{\n  "Version": "2012-10-17",\n}');

    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await textOf(page, 'Base account')).toBe('');
    await page.getByRole('button', { name: 'Put my answers back' }).click();
    expect(await textOf(page, 'Base account')).toBe('111111111111');
  });

  it('of partitions are told, wherever the other one is named', async () => {
    const page = await hatrack.options('set-up');
    await fillTheFewest(page);
    await field(page, 'Partition').selectOption('aws-cn');
    await pasteInto(page, 'Managed policies', 'arn:aws:iam::aws:policy/ReadOnlyAccess');
    await expect.poll(() => notesOn(page, 'Managed policies')).toContain('AWS China');
    await pasteInto(page, 'Role name', 'arn:aws:iam::333333333333:role/team/Pasted');
    // Pasting goes behind what stands there, which is no ARN then.
    await expect.poll(() => notesOn(page, 'Role name')).not.toBe('');
    await fill(page, 'Role name', 'arn:aws:iam::333333333333:role/team/Pasted');
    expect(await textOf(page, 'Target account')).toBe('333333333333');
    expect(await textOf(page, 'Path')).toBe('team');
    expect(await textOf(page, 'Partition')).toBe('aws');
    await expect.poll(() => notesOn(page, 'Managed policies')).toBe('');
  });
});

/** The one example whose name begins so. */
async function exampleNamed(page: Page, beginning: string): Promise<string> {
  const names = await field(page, 'Example').getByRole('option').allTextContents();
  return names.find((name) => name.startsWith(beginning)) ?? '';
}
