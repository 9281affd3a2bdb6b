/** A list goes in by preview and comes out unchanged; whatever is wrong is told with its place and changes nothing. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProd, Hatrack, role, shopProd, shopTest, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);

const count = (page: Page, words: string) =>
  page
    .getByRole('region', { name: 'Preview of the import' })
    .locator('div', { has: page.getByRole('term').filter({ hasText: new RegExp(`^${words}$`) }) })
    .getByRole('definition')
    .textContent();

async function previewText(page: Page, list: unknown): Promise<void> {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  await page.getByLabel('Role list text').fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
}

async function previewFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer };
  await page.getByLabel('Role list file').setInputFiles(file);
  await page.getByRole('button', { name: 'Preview' }).click();
}

const importIt = (page: Page) => page.getByRole('button', { name: 'Import', exact: true }).click();

const list = [
  { displayName: 'Shop prod', account: '111111111111', roleName: 'Admin', color: 'Blue' },
  { displayName: 'Shop test', account: '222222222222', roleName: 'team/ops/ReadOnly' },
  { displayName: 'New one', account: '777777777777', roleName: 'Admin' },
  { displayName: 'Wrong', account: '12345678901', roleName: 'Admin' },
];

describe('the preview', () => {
  it('counts what is new, changed, the same and refused, and names each problem’s place', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options('import');
    await previewText(page, JSON.stringify(list, null, 2));
    await expect.poll(() => count(page, 'new')).toBe('1');
    expect(await count(page, 'changed')).toBe('1');
    expect(await count(page, 'the same')).toBe('1');
    expect(await count(page, 'refused')).toBe('1');
    const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    expect(await problems.allTextContents()).toEqual([
      expect.stringMatching(/^Line 20, column \d+ \(\[3\]\.account\).*12 digits; this one has 11/),
    ]);
    await page.getByText('color: ea7158 → 83d4e8').waitFor();
    expect(await storedKeys(hatrack)).toHaveLength(3);
  });

  it('merges: what the list does not speak of stays', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options('import');
    await previewText(page, list);
    await importIt(page);
    await says(page, 'Imported: 1 new, 1 changed.');
    expect(await storedKeys(hatrack)).toHaveLength(4);
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('row', { name: /Shop prod.*eu-west-1.*Shop/ }).waitFor();
  });

  it('replaces: shows what would go, and undo brings it all back', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options('import');
    await previewText(page, list);
    await page.getByRole('radio', { name: 'Replace my list' }).check();
    await expect.poll(() => count(page, 'removed')).toBe('1');
    await page.getByText('Removed 1').waitFor();
    await importIt(page);
    await says(page, '1 removed');
    expect(await storedKeys(hatrack)).not.toContain('aws acme-data Analyst');
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page, 'Taken back');
    expect(await storedKeys(hatrack)).toEqual([
      'aws 111111111111 Admin',
      'aws 222222222222 team/ops/ReadOnly',
      'aws acme-data Analyst',
    ]);
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('row', { name: /Shop prod.*eu-west-1.*Shop/ }).waitFor();
  });

  it('replaces only what that was chosen for: the next list is merged again', async () => {
    await hatrack.holdsRoles(shopProd, dataProd);
    const page = await hatrack.options('import');
    await previewText(page, list);
    await page.getByRole('radio', { name: 'Replace my list' }).check();
    await previewText(page, list.slice(0, 2));
    await expect
      .poll(() => page.getByRole('radio', { name: 'Merge into my list' }).isChecked())
      .toBe(true);
    await importIt(page);
    await says(page, 'Imported: 1 new, 1 changed.');
    expect(await storedKeys(hatrack)).toContain('aws acme-data Analyst');
  });

  it('asks for a role name where a list holds accounts only', async () => {
    const page = await hatrack.options('import');
    await previewText(page, {
      Accounts: [
        { Id: '111111111111', Name: 'Shop', State: 'ACTIVE' },
        { Id: '222222222222', Name: 'Old', State: 'SUSPENDED' },
      ],
    });
    await page.getByLabel('Role name in them').fill('Auditor');
    await page.getByRole('button', { name: 'Use these names' }).click();
    await expect.poll(() => count(page, 'new')).toBe('1');
    await importIt(page);
    await expect.poll(() => storedKeys(hatrack)).toEqual(['aws 111111111111 Auditor']);
  });
});

describe('a list of permission sets', () => {
  const sets = { roleList: [{ roleName: 'ReadOnly', accountId: '111111111111' }] };

  it('takes the access portal that the person names', async () => {
    const page = await hatrack.options('import');
    await previewText(page, sets);
    await page.getByText('These are permission sets.').waitFor();
    await page.getByLabel('Access portal address').fill('https://example.com/');
    await page.getByRole('button', { name: 'Use this portal' }).click();
    await page.getByText('example.com is not an access portal').waitFor();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Access portal address').fill('https://my-company.awsapps.com/start/#/');
    await page.getByRole('button', { name: 'Use this portal' }).click();
    await expect.poll(() => page.getByRole('list', { name: 'Problems' }).count()).toBe(0);
    await importIt(page);
    await says(page, '1 new');
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('button', { name: /^Edit/ }).click();
    expect(await page.getByLabel('Access portal').inputValue()).toBe(
      'https://my-company.awsapps.com/start',
    );
  });
});

describe('what cannot be read', () => {
  beforeEach(() => hatrack.holdsRoles(shopProd));

  it.each([
    [
      'text that is no JSON',
      Buffer.from('[\n  {"account": "111111111111",\n   roleName}\n]'),
      /Line 3, column 4/,
    ],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0]),
      /not text/,
    ],
    ['an empty file', Buffer.from('\n'), /nothing here/],
    ['a web page', Buffer.from('<!doctype html><title>Sign in</title>'), /web page/],
    [
      'a list of a newer Hatrack',
      Buffer.from('{"format":"hatrack-role-list","version":9,"roles":[]}'),
      /newer/,
    ],
  ])('%s is told with its place, and changes nothing', async (_, buffer, words) => {
    const page = await hatrack.options('import');
    await previewFile(page, 'list.json', buffer);
    const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await expect.poll(() => problems.allTextContents()).toEqual([expect.stringMatching(words)]);
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    expect(await storedKeys(hatrack)).toHaveLength(1);
  });

  it('a list that reads nothing and would replace the list takes nothing away', async () => {
    const page = await hatrack.options('import');
    await previewText(page, '{"roles": [}');
    await page.getByRole('list', { name: 'Problems' }).waitFor();
    await page.getByRole('radio', { name: 'Replace my list' }).check();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  });

  it('100,000 entries are told with the first that is too many', async () => {
    const page = await hatrack.options('import');
    const entry = (at: number) => ({ account: String(100_000_000_000 + at), roleName: 'Admin' });
    const entries = Array.from({ length: 100_000 }, (_, at) => entry(at));
    await previewFile(page, 'many.json', Buffer.from(JSON.stringify(entries)));
    const problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await expect
      .poll(() => problems.allTextContents(), { timeout: 20_000 })
      .toEqual([expect.stringMatching(/20,000/)]);
    expect(await storedKeys(hatrack)).toHaveLength(1);
  });

  it('a file of 100 MB is refused unread', async () => {
    const page = await hatrack.options('import');
    // Playwright hands over at most 50 MB, so the page makes the file itself.
    await page.getByLabel('Role list file').evaluate((field: HTMLInputElement) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(100_000_000)], 'huge.json'));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('alert').getByText('huge.json has 100 MB').waitFor();
    expect(await storedKeys(hatrack)).toHaveLength(1);
  });
});

describe('10,000 roles', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    displayName: `Role ${at}`,
    account: String(300_000_000_000 + Math.floor(at / 4)),
    roleName: ['Admin', 'ReadOnly', 'Operator', 'ops/BreakGlass'][at % 4],
    color: 'b4d699',
    region: 'eu-west-1',
    group: `Team ${at % 40}`,
  }));

  it('show progress, keep the page answering, and are all there', async () => {
    const page = await hatrack.options('import');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        for (const bar of document.querySelectorAll('progress')) {
          seen.push(bar.getAttribute('aria-label') ?? '');
        }
      }).observe(document.body, { subtree: true, childList: true });
    });
    await previewFile(page, 'roles.json', Buffer.from(JSON.stringify(many)));
    await expect.poll(() => count(page, 'new'), { timeout: 20_000 }).toBe('10,000');
    await importIt(page);
    await expect
      .poll(() => page.getByRole('status').textContent(), { timeout: 20_000 })
      .toContain('Imported: 10,000 new');
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(new Set(seen)).toEqual(new Set(['Reading the list', 'Saving the roles']));
    expect(await storedKeys(hatrack)).toHaveLength(10_000);
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByText('10,000 roles').waitFor();
  });
});

describe('the export', () => {
  it('goes in again unchanged', async () => {
    const rich = role({
      ...shopProd,
      displayName: 'Läden “prod” 🎩',
      baseAccount: 'acme-main',
      baseRole: 'Developer',
      landing: '/ec2/home#Instances:',
      portal: 'https://my-company.awsapps.com/start',
      container: 'Work',
      favorite: true,
      protected: true,
    });
    await hatrack.holdsRoles(rich, shopTest, dataProd);
    const page = await hatrack.options('export');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^hatrack-roles-\d{4}-\d\d-\d\d\.json$/);
    const file = readFileSync(await download.path());

    await page.getByRole('tab', { name: 'Import' }).click();
    await previewFile(page, 'roles.json', file);
    await expect.poll(() => count(page, 'the same')).toBe('3');
    expect(await page.getByRole('list', { name: 'Problems' }).count()).toBe(0);

    await hatrack.chromium.storage('local').clear();
    await expect.poll(() => count(page, 'new')).toBe('3');
    await importIt(page);
    await says(page, '3 new');
    await page.getByRole('tab', { name: 'Export' }).click();
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    expect(readFileSync(await (await again).path())).toEqual(file);
  });

  it('gives out the selected roles alone, and all of them the next time', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options('roles');
    await page.getByRole('checkbox', { name: 'Select Shop prod' }).click();
    await page.getByRole('checkbox', { name: 'Select Data prod' }).click();
    await page.getByRole('button', { name: 'Export selected' }).click();
    expect(await page.getByLabel('Roles to export').inputValue()).toBe('selected');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect(text).toContain('Shop prod');
    expect(text).toContain('Data prod');
    expect(text).not.toContain('Shop test');
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('tab', { name: 'Export' }).click();
    expect(await page.getByLabel('Roles to export').inputValue()).toBe('all');
  });
});
