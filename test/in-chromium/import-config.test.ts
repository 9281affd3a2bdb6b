/** Somebody's ~/.aws/config goes in: its roles and portals come, its access keys stay out. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Hatrack, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const CONFIG = `[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = ${SECRET}

[sso-session corp]
sso_start_url = https://identitycenter.amazonaws.com/ssoins-7223a1b2c3d4e5f6
sso_region = eu-west-1

[profile login]
sso_session = corp
sso_account_id = 999999999999
sso_role_name = Developer

[profile "shop prod"]
role_arn = arn:aws:iam::111111111111:role/Admin
source_profile = login
color = #ea7158

[profile typo]
role_arn = arn:aws:iam::1111111111:role/Admin
`;

it('a config is read, asks for the portal it does not say, and tells what it left out', async () => {
  const page = await hatrack.options('import');
  await page.getByLabel('Role list file').setInputFiles({
    name: 'config',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(CONFIG),
  });
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('heading', { name: 'Recognized: AWS config file' }).waitFor();
  const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
  expect(await problems.allTextContents()).toEqual([
    expect.stringMatching(/^Line 1.*One section is no role/),
    expect.stringMatching(/^Line 2.*Access keys are in this file/),
    expect.stringMatching(/^Line 6.*is no access portal’s address/),
    expect.stringMatching(/^Line 20, column 12.*A role’s ARN looks like/),
  ]);
  expect(await page.content()).not.toContain(SECRET);

  await page.getByLabel('Access portal address').fill('https://my-company.awsapps.com/start');
  await page.getByRole('button', { name: 'Use this portal' }).click();
  await expect.poll(() => problems.count()).toBe(3);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect
    .poll(async () => (await storedKeys(hatrack)).toSorted())
    .toEqual(['aws 111111111111 Admin', 'aws 999999999999 Developer']);
});
