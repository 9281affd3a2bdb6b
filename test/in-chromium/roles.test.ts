/** The Roles tab: add, edit, remove, undo, and what is refused keeps what was typed. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProd, Hatrack, role, shopProd, shopTest, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const rowNames = (page: Page) => page.getByRole('rowheader').allTextContents();
const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);

describe('a role', () => {
  it('is added by hand', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    const form = page.getByRole('dialog', { name: 'Add role' });
    await form.getByLabel('Display name').fill('Shop prod');
    await form.getByLabel('Account', { exact: true }).fill('1111-1111-1111');
    await form.getByLabel('Role name').fill('/team/Admin');
    await form.getByRole('button', { name: 'Red' }).click();
    await form.getByLabel('Region').fill('EU-west-1');
    await form.getByLabel('Group').fill('Shop / Web');
    await form.getByLabel('Protected').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved Shop prod.');
    await expect.poll(() => rowNames(page)).toEqual([expect.stringContaining('Shop prod')]);
    const row = await page.getByRole('row').nth(1).textContent();
    expect(row).toMatch(/1111-1111-1111.*team\/Admin.*eu-west-1.*Shop\/Web/);
    expect(await storedKeys(hatrack)).toEqual(['aws 111111111111 team/Admin']);
  });

  it('is read from a pasted link', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page
      .getByLabel('Link or ARN')
      .fill(
        'https://signin.amazonaws-us-gov.com/switchrole?roleName=ops/Admin&account=333333333333&displayName=Gov%20%E2%9A%99',
      );
    expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('333333333333');
    expect(await page.getByLabel('Partition').inputValue()).toBe('aws-us-gov');
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved Gov ⚙.');
  });

  it('is read from a pasted ARN', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Link or ARN').fill('arn:aws-cn:iam::444444444444:role/ops/Audit');
    expect(await page.getByLabel('Role name').inputValue()).toBe('ops/Audit');
    expect(await page.getByLabel('Partition').inputValue()).toBe('aws-cn');
  });

  it('is read from a pasted portal link, and what is folded away is shown', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    expect(await page.getByLabel('Access portal').isVisible()).toBe(false);
    const destination = 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1';
    await page
      .getByLabel('Link or ARN')
      .fill(
        `https://my-company.awsapps.com/start/#/console?account_id=111111111111&role_name=Admin&destination=${encodeURIComponent(destination)}`,
      );
    await page.getByLabel('Access portal').waitFor();
    const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
    expect(await value('Access portal')).toBe('https://my-company.awsapps.com/start');
    expect(await value('Landing page')).toBe('/s3/home');
    expect(await value('Region')).toBe('eu-west-1');
    await page.getByLabel('Display name').fill('Shop prod');
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved Shop prod.');
    await page.getByRole('button', { name: 'Copy portal link of Shop prod' }).waitFor();
    await page.getByRole('button', { name: 'Edit Shop prod' }).click();
    await page.getByLabel('Access portal').waitFor();
  });

  it('with mistakes in what is folded away shows them', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Account', { exact: true }).fill('my-company');
    await page.getByLabel('Role name').fill('Admin');
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Base role').fill('team/Developer');
    await page.getByLabel('Landing page').fill('https://example.com/');
    await page.getByLabel('Container').fill('Work');
    await page.getByLabel('Access portal').fill('my-company.awsapps.com/start');
    await page.getByText('More', { exact: true }).click();
    expect(await page.getByLabel('Landing page').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('example.com is not the AWS console').waitFor();
    await page.getByText('An access portal knows accounts by their 12 digits').waitFor();
    expect(
      await page.getByLabel('Landing page').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.getByLabel('Landing page').fill('s3/home');
    await page.getByLabel('Account', { exact: true }).fill('111111111111');
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved');
    await page.getByRole('button', { name: /^Edit/ }).click();
    expect(await page.getByLabel('Base role').inputValue()).toBe('Developer');
    expect(await page.getByLabel('Landing page').inputValue()).toBe('/s3/home');
    expect(await page.getByLabel('Container').inputValue()).toBe('Work');
  });

  it('is refused from a hostile link, with the reason', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page
      .getByLabel('Link or ARN')
      .fill(
        'https://signin.aws.amazon.com.evil.example/switchrole?account=111111111111&roleName=A',
      );
    await page.getByText('only looks like a sign-in host of AWS').waitFor();
    expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('');
  });

  it('with mistakes is not saved; each is named at its field', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Account', { exact: true }).fill('12345678901');
    await page.getByLabel('Role name').fill('no spaces here');
    await page.getByLabel('Color', { exact: true }).fill('reddish');
    await page.getByLabel('Region').fill('us-gov-west-1');
    await page.getByLabel('Partition').selectOption('aws');
    await page.getByRole('button', { name: 'Save' }).click();
    const describedBy = (label: string) =>
      page.getByLabel(label, { exact: true }).evaluate((field) => {
        const id = field.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent;
      });
    expect(await describedBy('Account')).toContain('12 digits; this one has 11');
    expect(await describedBy('Role name')).toContain('spaces');
    expect(await describedBy('Color')).toContain('six hex digits');
    expect(await describedBy('Region')).toContain('AWS GovCloud');
    expect(await storedKeys(hatrack)).toEqual([]);
  });

  it('is edited, and undo takes it back', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Edit Shop prod' }).click();
    await page.getByLabel('Display name').fill('Shop production');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => rowNames(page))
      .toEqual([expect.stringContaining('Shop production'), expect.stringContaining('Shop test')]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => rowNames(page))
      .toEqual([expect.stringContaining('Shop prod'), expect.stringContaining('Shop test')]);
  });

  it('moved to another account keeps all that was said of it', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Edit Shop prod' }).click();
    await page.getByLabel('Account', { exact: true }).fill('999999999999');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => storedKeys(hatrack)).toEqual(['aws 999999999999 Admin']);
    await page.getByRole('row', { name: /Shop prod.*eu-west-1/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => storedKeys(hatrack)).toEqual(['aws 111111111111 Admin']);
  });

  it('is removed, and each undo takes back one step', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Remove Shop prod' }).click();
    await says(page, 'Removed Shop prod.');
    await page.getByRole('button', { name: 'Remove Data prod' }).click();
    await says(page, 'Removed Data prod.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await rowNames(page)).length).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await rowNames(page)).length).toBe(3);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('that is there already is offered for editing, or kept twice', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await hatrack.options();
    const addAgain = async () => {
      await page.getByRole('button', { name: 'Add role' }).click();
      await page.getByLabel('Display name').fill('Shop in Ireland');
      await page.getByLabel('Account', { exact: true }).fill('111111111111');
      await page.getByLabel('Role name').fill('Admin');
      await page.getByRole('button', { name: 'Save' }).click();
    };
    await addAgain();
    await page.getByText('already in your list, as “Shop prod”').waitFor();
    await page.getByRole('button', { name: 'Edit that one' }).click();
    await page.getByRole('dialog', { name: 'Edit Shop prod' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await addAgain();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expect.poll(async () => (await rowNames(page)).length).toBe(2);
  });
});

describe('what cannot be saved', () => {
  it('is told, and the form still holds what was typed', async () => {
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Display name').fill('Shop prod');
    await page.getByLabel('Account', { exact: true }).fill('111111111111');
    await page.getByLabel('Role name').fill('Admin');
    await fillTheDisk(hatrack);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Nothing was saved').waitFor();
    expect(await page.getByLabel('Display name').inputValue()).toBe('Shop prod');
    await hatrack.chromium.storage('local').remove('ballast');
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, 'Saved Shop prod.');
  });
});

describe('two pages at once', () => {
  it('lose nothing of what either edits', async () => {
    const [first, second] = [await hatrack.options(), await hatrack.options()];
    const edits = (from: number) =>
      Array.from({ length: 40 }, (_, at) => ({
        key: `aws ${500_000_000_000 + from + at} Admin`,
        live: true,
        details: { displayName: `Role ${from + at}` },
      }));
    const saveOneByOne = (page: Page, from: number) =>
      page.evaluate(async (all) => {
        const send = (edit: unknown) =>
          chrome.runtime.sendMessage({ name: 'saveEdits', argument: [edit] });
        await Promise.all(all.map(send));
      }, edits(from));
    await Promise.all([saveOneByOne(first, 0), saveOneByOne(second, 100)]);
    expect(await storedKeys(hatrack)).toHaveLength(80);
    await expect.poll(() => first.getByRole('grid').getAttribute('aria-rowcount')).toBe('81');
    await expect.poll(() => second.getByRole('grid').getAttribute('aria-rowcount')).toBe('81');
  });

  it('may edit different fields of one role', async () => {
    await hatrack.holdsRoles(shopProd);
    const [first, second] = [await hatrack.options(), await hatrack.options()];
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Edit Shop prod' }).click();
    }
    await first.getByLabel('Region').fill('us-east-2');
    await second.getByLabel('Group').fill('Second');
    await first.getByRole('button', { name: 'Save' }).click();
    await says(first, 'Saved');
    await second.getByRole('button', { name: 'Save' }).click();
    await says(second, 'Saved');
    await first.getByRole('row', { name: /Shop prod.*us-east-2.*Second/ }).waitFor();
  });
});

describe('a long list', () => {
  it('draws the rows in sight and finds any by searching', async () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      role({ displayName: `Role ${at}`, account: String(300_000_000_000 + at), roleName: 'Admin' }),
    );
    await hatrack.holdsRoles(...many);
    const page = await hatrack.options();
    await expect.poll(async () => (await rowNames(page)).length).toBeGreaterThan(5);
    expect((await rowNames(page)).length).toBeLessThan(60);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2001');
    await page.getByRole('searchbox', { name: 'Search roles' }).fill('300000001777');
    await expect.poll(() => rowNames(page)).toEqual(['Role 1777']);
  });
});

/** Fills the extension's storage up to the browser's limit of 10 MB. */
async function fillTheDisk({ chromium }: Hatrack): Promise<void> {
  const local = chromium.storage('local');
  // As Chromium counts: the key, and the value as JSON.
  const used = Object.entries(await local.get()).reduce(
    (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
    0,
  );
  await local.set({ ballast: 'x'.repeat(10_485_760 - used - 'ballast'.length - 2) });
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
