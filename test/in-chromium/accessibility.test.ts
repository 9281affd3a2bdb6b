/** axe-core finds nothing to complain of on any page and in any state, light and dark. */
import { afterAll, beforeAll, beforeEach, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { isSound } from './axe.ts';
import { dataProd, Hatrack, panelOf, role, roleKey, shopProd, shopTest } from './hatrack.ts';
import { landsOnConsole } from './switch-role-page.ts';

const adminIn = (digit: number) =>
  role({ displayName: `Number ${digit}`, account: `${digit}`.repeat(12), roleName: 'Admin' });

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const roles = [
  role({ ...shopProd, protected: true, favorite: true }),
  role({ ...shopTest, displayName: `A very long name ${'and longer '.repeat(12)}test` }),
  dataProd,
];

it('the popup: list, search, question, no hit, empty', async () => {
  const tab = await hatrack.foreignTab();
  const empty = await hatrack.chromium.openPopup(tab);
  await empty.getByText('No roles yet').waitFor();
  await isSound(empty, 'empty list');
  await empty.close();

  await hatrack.holdsRoles(...roles);
  const popup = await hatrack.chromium.openPopup(tab);
  const search = popup.getByRole('combobox', { name: 'Search roles' });
  await popup.getByRole('option').first().waitFor();
  await isSound(popup, 'list');
  await search.fill('shop');
  await isSound(popup, 'search');
  await search.press('Enter');
  await popup.getByRole('alert').waitFor();
  await isSound(popup, 'question');
  await search.fill('zebra');
  await popup.getByText('No role matches').waitFor();
  await isSound(popup, 'no hit');
  await popup.close();
});

it('the options page: every tab, the form with its problems, the preview', async () => {
  const page = await hatrack.options();
  await page.getByText('No roles yet').waitFor();
  await isSound(page, 'no roles');
  await hatrack.holdsRoles(...roles);
  await page.getByRole('row').nth(1).waitFor();
  await isSound(page, 'table');
  await page.getByRole('button', { name: 'Add role' }).click();
  await page.getByText('More', { exact: true }).click();
  await page.getByLabel('Landing page').fill('//nowhere');
  await page.getByRole('button', { name: 'Save' }).click();
  await isSound(page, 'form with problems');
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const tab of ['Export', 'Sync', 'Settings', 'Import']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
    await isSound(page, tab);
  }
  const list = [{ account: '111111111111', roleName: 'Admin', name: 'Renamed' }, { account: '1' }];
  await page.getByLabel('Role list text').fill(JSON.stringify(list));
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('list', { name: 'Problems' }).waitFor();
  await isSound(page, 'preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await isSound(page, 'imported');
});

it('the Set up a role tab: empty, with mistakes, with what comes out', async () => {
  const page = await hatrack.options('set-up');
  await page.getByRole('heading', { name: 'Still needed' }).waitFor();
  await isSound(page, 'nothing answered');
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill('Base account', 'acme');
  await fill('Account number of acme', '111111111111');
  await page.getByRole('radio', { name: 'Named roles' }).check();
  await fill('Trusted roles', 'Developer');
  await fill('Session length', '13h');
  await fill('Custom policy', '{ "Statement": [{ "Effect": "allow" }] }');
  await fill('Target account', '222222222222');
  await fill('Role name', 'Developer');
  await page.getByRole('button', { name: 'Custom policy: see what is wrong' }).click();
  await page.getByText('Asked for an external ID?').click();
  await isSound(page, 'mistakes');
  await fill('Session length', '4h');
  await page.getByRole('button', { name: 'Use example' }).click();
  await page.getByRole('button', { name: 'Keep it in my list' }).click();
  await page.getByRole('link', { name: 'Show it in Roles' }).waitFor();
  await isSound(page, 'what comes out');
});

it('the table of roles: selected, in groups, edited in place and many at once, with duplicates', async () => {
  await hatrack.holdsRoles(...roles, role({ ...shopProd, variant: 'again', displayName: 'Two' }));
  const page = await hatrack.options();
  await page.getByRole('checkbox', { name: 'Select Data prod' }).click();
  await page.getByRole('button', { name: 'Show groups' }).click();
  await page.getByRole('rowheader', { name: 'Two' }).press('F2');
  await page.keyboard.type('x'.repeat(257));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await isSound(page, 'table');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Edit selected' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Display name').selectOption('By a pattern');
  await form.getByLabel('Pattern').fill('{role}');
  for (const field of ['color', 'group', 'region'])
    await form.getByLabel(`Change ${field}`).check();
  await form.getByRole('textbox', { name: 'Color', exact: true }).fill('222222');
  await form.getByText('too dark').waitFor();
  await isSound(page, 'form for many');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Duplicates 1' }).click();
  await page.getByRole('heading', { name: 'Duplicates' }).waitFor();
  await isSound(page, 'duplicates');
  await page.getByRole('link', { name: 'Edit as text' }).click();
  await page.getByRole('textbox', { name: 'Roles as text' }).getByText('"Two"').click();
  await page.keyboard.type('"');
  await page.keyboard.press('Control+Shift+M');
  await page.getByRole('listbox', { name: 'Diagnostics' }).getByRole('option').first().waitFor();
  await isSound(page, 'text');
});

it('the Sync tab: off, on, with a bin and a comparison', async () => {
  await hatrack.holdsRoles(...roles);
  const page = await hatrack.options('sync');
  await page.getByRole('heading', { name: 'Sync', level: 2 }).waitFor();
  await isSound(page, 'off');
  await page.getByRole('checkbox', { name: /^Sync through this browser/ }).check();
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.getByRole('meter').waitFor();
  await hatrack.edit({ key: roleKey(shopProd), live: false });
  await page.getByRole('button', { name: 'Put back Shop prod' }).waitFor();
  await isSound(page, 'on, with a bin');
  await page.reload();
  await page.getByRole('button', { name: /^Compare with today/ }).click();
  await page.getByRole('region', { name: 'Comparison' }).waitFor();
  await isSound(page, 'comparison');
});

it('the popup’s head, and its question about a full house', async () => {
  hatrack.aws.console = 'multi-session';
  const five = [1, 2, 3, 4, 5].map((digit) => adminIn(digit));
  await hatrack.holdsRoles(...five);
  const tab = await hatrack.chromium.context.newPage();
  await tab.goto('https://us-east-1.console.aws.amazon.com/console/home');
  await hatrack.wears(...five.slice(0, 2));
  for (const digit of [3, 4]) {
    const opened = hatrack.chromium.context.waitForEvent('page');
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('combobox').fill(`number ${digit}`);
    await popup.getByRole('option', { name: `Number ${digit}` }).waitFor();
    await closing(popup, () => popup.keyboard.press('Control+Enter'));
    await (await opened).waitForURL(({ hostname }) => hostname.startsWith(`${digit}`.repeat(12)));
    await tab.bringToFront();
  }
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('button', { name: /^Role before/ }).waitFor();
  await isSound(popup, 'head');
  await popup.getByRole('combobox').fill('number 5');
  await popup.getByRole('option', { name: 'Number 5' }).waitFor();
  await popup.keyboard.press('Enter');
  await popup.getByRole('region', { name: 'Full house' }).waitFor();
  await isSound(popup, 'full house');
  await popup.close();
});

it('what stands on AWS’s page', async () => {
  await hatrack.holdsRoles(...roles);
  const tab = await hatrack.chromium.context.newPage();
  const address = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin';
  await tab.goto(address);
  await panelOf(tab).getByText('Filled in').waitFor();
  await isSound(tab, 'filled in', { selector: 'hatrack-panel' });
  hatrack.aws.switchRolePage = 'changed';
  await tab.goto(address);
  await panelOf(tab).getByRole('button', { name: 'Copy Account' }).waitFor();
  await isSound(tab, 'by hand', { selector: 'hatrack-panel' });
});

it('what stands on AWS’s page for a role entered by hand: search, offer, refusal', async () => {
  await hatrack.holdsRoles(...roles);
  hatrack.aws.console = 'multi-session';
  const tab = await hatrack.chromium.context.newPage();
  await tab.goto('https://signin.aws.amazon.com/switchrole?src=nav');
  const panel = panelOf(tab);
  const search = panel.getByRole('combobox', { name: 'Search roles' });
  await search.waitFor();
  await isSound(tab, 'search', { selector: 'hatrack-panel' });
  await search.press('ArrowDown');
  await panel.getByRole('option').first().waitFor();
  await isSound(tab, 'roles found', { selector: 'hatrack-panel' });
  await search.fill('zebra');
  await panel.getByText('No role here matches').waitFor();
  await isSound(tab, 'no hit', { selector: 'hatrack-panel' });
  await tab.locator('#accountId').fill('555555555555');
  await tab.locator('#roleName').fill('Auditor');
  await panel.getByRole('button', { name: 'Keep this role' }).waitFor();
  await isSound(tab, 'offer', { selector: 'hatrack-panel' });
  hatrack.aws.refuses.add('555555555555/Auditor');
  await tab.getByRole('button', { name: 'Switch Role' }).click();
  await panel.getByText('Other causes').click();
  await panel.getByRole('list', { name: 'Other causes' }).waitFor();
  await isSound(tab, 'refusal', { selector: 'hatrack-panel' });
});

it('the popup’s offer to keep a role', async () => {
  const tab = await hatrack.chromium.context.newPage();
  await tab.goto('https://signin.aws.amazon.com/switchrole?account=555555555555&roleName=Auditor');
  await tab.getByRole('button', { name: 'Switch Role' }).click();
  await landsOnConsole(tab);
  const popup = await hatrack.chromium.openPopup(tab);
  const keep = popup.getByRole('button', { name: 'Keep', exact: true });
  await keep.waitFor();
  await isSound(popup, 'offer');
  await keep.click();
  await popup.getByText('Kept Auditor').waitFor();
  await isSound(popup, 'kept');
  await popup.close();
});
