/** Lists of several kinds go in together, a table whose columns nobody knows is asked about, and formats come out. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hatrack, role, shopProd, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const count = (page: Page, words: string) =>
  page
    .getByRole('region', { name: 'Preview of the import' })
    .locator('div', { has: page.getByRole('term').filter({ hasText: new RegExp(`^${words}$`) }) })
    .getByRole('definition')
    .textContent();

const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);

/** Drops files on the page, or pastes them into it, as a person does from a file manager. */
const give = (page: Page, how: 'drop' | 'paste', files: Record<string, string>) =>
  page.getByLabel('Role list text').evaluate(
    (field, { kind, given }) => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
      const init = { bubbles: true, cancelable: true };
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer });
      field.dispatchEvent(event);
    },
    { kind: how, given: files },
  );

const pressPreview = (page: Page) => page.getByRole('button', { name: 'Preview' }).click();
const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const YAML = `SSOConfig:
  Default:
    StartUrl: https://my-company.awsapps.com/start
    Accounts:
      333333333333:
        Name: Data
        Roles:
          Analyst:
`;
const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>Shop</H3>
  <DL><p>
    <DT><A HREF="https://signin.aws.amazon.com/switchrole?account=111111111111&amp;roleName=Admin&amp;color=ea7158">Shop prod</A>
    <DT><A HREF="https://example.com/">Something else</A>
  </DL><p>
</DL><p>
`;
const TABLE = 'Kunde;Konto;Rolle\nShop;111111111111;Admin\nBank;222222222222;ReadOnly\n';

describe('several lists at once', () => {
  it('are dropped, read by what they hold, asked about, and imported as one', async () => {
    const page = await hatrack.options('import');
    await give(page, 'drop', {
      'config.yaml': YAML,
      'bookmarks.html': BOOKMARKS,
      'customers.csv': TABLE,
    });
    await pressPreview(page);
    await report(page, 'config.yaml').getByText('Recognized: aws-sso-cli · 1 role').waitFor();
    const bookmarks = report(page, 'bookmarks.html');
    await bookmarks.getByRole('heading', { name: 'Recognized: Bookmarks · 1 role' }).waitFor();
    expect(await bookmarks.getByRole('listitem').allTextContents()).toEqual([
      'Line 6, column 18 One other link leads to no role and is left out.',
    ]);
    const table = report(page, 'customers.csv');
    await table.getByText('This is a list of 2 accounts, without roles.').waitFor();
    expect(await count(page, 'new')).toBe('2');

    await table.getByText('Columns', { exact: true }).click();
    await table.getByLabel('Kunde').selectOption('Account name');
    await table.getByLabel('Rolle').selectOption('Role name');
    await table.getByRole('button', { name: 'Use these columns' }).click();
    await table.getByRole('heading', { name: '2 roles' }).waitFor();
    await expect.poll(() => count(page, 'new')).toBe('3');
    expect(await table.getByRole('listitem').allTextContents()).toEqual([
      'Line 2, column 1 “Shop prod” stands in bookmarks.html, line 5, too, with another display name. What this list says counts.',
    ]);
    await table.getByLabel('Display names').fill('{role} in {account}');
    await table.getByRole('button', { name: 'Use these names' }).click();
    await page.getByText('ReadOnly in Bank').waitFor();

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await says(page, 'Imported: 3 new.');
    expect(await storedKeys(hatrack)).toEqual([
      'aws 111111111111 Admin',
      'aws 222222222222 ReadOnly',
      'aws 333333333333 Analyst',
    ]);
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('row', { name: /Admin in Shop.*Shop/ }).waitFor();
    await page.getByRole('row', { name: /Data · Analyst/ }).waitFor();
  });

  it('are pasted as files; a table without any hint waits until its columns are said', async () => {
    const page = await hatrack.options('import');
    await give(page, 'paste', { 'aliases.csv': 'acme-shop,Admin\nacme-bank,ReadOnly\n' });
    await pressPreview(page);
    await page.getByText('Say what each column holds.').waitFor();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('Column 1').selectOption('Account');
    await page.getByLabel('Column 2').selectOption('Role name');
    await page.getByRole('button', { name: 'Use these columns' }).click();
    await expect.poll(() => count(page, 'new')).toBe('2');
    expect(await page.getByRole('list', { name: 'Problems' }).count()).toBe(0);
  });
});

describe('the export', () => {
  it('writes every format, of all roles or of one group, and says beforehand what is lost', async () => {
    const other = role({
      account: 'acme-bank',
      roleName: 'Dev',
      group: 'Bank/Core',
      favorite: true,
    });
    await hatrack.holdsRoles(shopProd, other);
    const page = await hatrack.options('export');
    const exported = async (name: string) => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: `Export ${name}` }).click();
      const download = await downloading;
      const text = readFileSync(await download.path(), 'utf8');
      return { ending: download.suggestedFilename().split('.').at(-1), text };
    };
    const buttons = await page.getByRole('button', { name: /^Export/ }).allTextContents();
    expect(buttons[0]?.trim()).toBe('Export JSON');
    const losses = page.getByText('Not in this file: favorite (1 role).');
    expect(await losses.count()).toBe(2);
    const csv = await exported('CSV');
    expect(csv.ending).toBe('csv');
    expect(csv.text).toContain('Shop prod,1111-1111-1111,Admin,ea7158,eu-west-1,Shop,aws');
    expect((await exported('bookmarks')).text).toContain('<DT><H3>Core</H3>');

    await page.getByLabel('Roles to export').selectOption('Shop (1)');
    expect(await losses.count()).toBe(0);
    const markdown = await exported('Markdown');
    expect(markdown.ending).toBe('md');
    expect(markdown.text.trim().split('\n').slice(2)).toEqual([
      expect.stringMatching(/^\| \[Shop prod\]\(https:\/\/signin\.aws\.amazon\.com\/switchrole\?/),
    ]);
    await says(page, 'Exported 1 role.');
  });
});
