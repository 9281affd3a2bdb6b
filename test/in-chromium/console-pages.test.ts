/** What the popup knows of the console page below it: a role that IAM shows, and sessions that are signed in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const iam =
  'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles/details/Auditor';

async function consoleAt(address: string) {
  const page = await hatrack.chromium.context.newPage();
  await page.goto(address);
  return page;
}

describe('on IAM’s page of a role', () => {
  it('a role that the list does not have is offered, and the form opens filled in', async () => {
    await hatrack.holdsRoles(shopProd);
    const popup = await hatrack.chromium.openPopup(await consoleAt(iam));
    await popup.getByText('This page shows Auditor in 1111-2222-3333.').waitFor();
    const opened = hatrack.chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Add this role' }).click();
    const form = (await opened).getByRole('dialog', { name: 'Add role' });
    await expect
      .poll(() => form.getByLabel('Account', { exact: true }).inputValue())
      .toBe('111122223333');
    expect(await form.getByLabel('Role name').inputValue()).toBe('Auditor');
  });

  it('a role that the list has is not offered', async () => {
    await hatrack.holdsRoles(role({ account: '111122223333', roleName: 'Auditor' }));
    const popup = await hatrack.chromium.openPopup(await consoleAt(iam));
    await popup.getByText('alice', { exact: true }).waitFor();
    expect(await popup.getByRole('button', { name: 'Add this role' }).count()).toBe(0);
  });
});

it('marks roles that are signed in already', async () => {
  hatrack.aws.console = 'multi-session';
  await hatrack.holdsRoles(shopProd, shopTest);
  const tab = await consoleAt('https://us-east-1.console.aws.amazon.com/console/home');
  const first = await hatrack.chromium.openPopup(tab);
  await first.getByRole('combobox', { name: 'Search roles' }).fill('prod');
  const opened = hatrack.chromium.context.waitForEvent('page');
  await closing(first, () => first.keyboard.press('Control+Enter'));
  await (await opened).waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
  await tab.bringToFront();
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('option', { name: /^Shop prod signed in/ }).waitFor();
  expect(await popup.getByRole('option', { name: /signed in/ }).count()).toBe(1);
});
