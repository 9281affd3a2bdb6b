/** The main job, as a person does it: a role list goes in, a role comes out on AWS's Switch Role page. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { askAsContentScript } from './content-script-world.ts';
import { dataProd, Hatrack, panelOf, role, shopProd, shopTest } from './hatrack.ts';
import { landsOnConsole, newPageShows, oldPageShows } from './switch-role-page.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const list = JSON.stringify([
  { displayName: 'Shop prod', account: '111111111111', roleName: 'Admin', color: 'Red' },
  {
    displayName: 'Shop test',
    account: '222222222222',
    roleName: 'team/ops/ReadOnly',
    color: 'b4d699',
  },
]);

describe('a list goes in, a role comes out', () => {
  it('imports a file, finds a role by a few letters, and fills the page, whose own button switches', async () => {
    const options = await hatrack.options('import');
    await options.getByLabel('Role list file').setInputFiles({
      name: 'roles.json',
      mimeType: 'application/json',
      buffer: Buffer.from(list),
    });
    await options.getByRole('button', { name: 'Preview' }).click();
    await options.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(() => options.getByRole('status').textContent()).toContain('2 new');

    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'sho pro');
    await newPageShows(tab, {
      account: '111111111111',
      roleName: 'Admin',
      displayName: 'Shop prod',
      color: 'Red',
    });
    expect(hatrack.aws.switches).toEqual([]);
    await tab.getByRole('button', { name: 'Switch Role' }).click();
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([
      {
        partition: 'aws',
        account: '111111111111',
        roleName: 'Admin',
        displayName: 'Shop prod',
        color: 'ea7158',
        way: 'switch-role-page',
      },
    ]);
  });

  it('fills the old page', async () => {
    hatrack.aws.switchRolePage = 'old';
    await hatrack.holdsRoles(shopProd, shopTest);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'test');
    await oldPageShows(tab, {
      account: '222222222222',
      roleName: 'team/ops/ReadOnly',
      displayName: 'Shop test',
      color: 'b4d699',
    });
    await tab.getByRole('button', { name: 'Switch Role' }).click();
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([
      { account: '222222222222', roleName: 'team/ops/ReadOnly', color: 'b4d699' },
    ]);
  });

  it('fills the old page behind its first-run screen', async () => {
    hatrack.aws.switchRolePage = 'old';
    hatrack.aws.firstRun = true;
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('Filled in').waitFor();
    await tab.getByRole('button', { name: 'Switch Role' }).first().click();
    await oldPageShows(tab, { ...shopProd, color: 'ea7158' });
  });

  it.each([
    ['aws-us-gov', 'us-gov-east-1', 'signin.amazonaws-us-gov.com'],
    ['aws-cn', 'cn-northwest-1', 'signin.amazonaws.cn'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
  ])('switches in %s on its own sign-in host', async (partition, region, host) => {
    await hatrack.holdsRoles(
      role({ ...shopProd, partition, region, displayName: 'Sovereign prod' }),
    );
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'sov');
    expect(new URL(tab.url()).host).toBe(host);
    await newPageShows(tab, { ...shopProd, displayName: 'Sovereign prod', color: 'Red' });
    await tab.getByRole('button', { name: 'Switch Role' }).click();
    await expect
      .poll(() => hatrack.aws.switches)
      .toMatchObject([
        {
          partition,
          account: '111111111111',
          displayName: 'Sovereign prod',
          color: 'ea7158',
          host,
        },
      ]);
  });
});

describe('what the page may be like', () => {
  it('fills a page that comes late and speaks Japanese', async () => {
    hatrack.aws.locale = 'ja';
    hatrack.aws.slowness = 1500;
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('Filled in').waitFor();
    // The button by the name that it has there.
    await panelOf(tab).getByText('Press ロールの切り替え to go on.').waitFor();
    await newPageShows(tab, { ...shopProd, color: 'ea7158' });
  });

  it('fills the page that comes after signing in', async () => {
    hatrack.aws.signedIn = false;
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option').first().waitFor();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.getByText('Sign in').last().click();
    await tab.waitForURL(/\/switchrole/);
    await newPageShows(tab, { ...shopProd, color: 'Red' });
  });

  it('chooses the nearest of the page’s own colors and says so', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, color: '2266ff' }));
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('Blue is the nearest').waitFor();
    await newPageShows(tab, { ...shopProd, color: 'Blue' });
  });

  it('chooses none for a grey, and says so', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, color: '808080' }));
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('no color like yours').waitFor();
    await newPageShows(tab, { ...shopProd, color: 'None' });
  });

  it('finds the same color where AWS’s values were changed', async () => {
    hatrack.aws.palette = 'before';
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await newPageShows(tab, { ...shopProd, color: 'Red' });
  });

  it('says so when AWS has changed the page, and offers the values', async () => {
    hatrack.aws.switchRolePage = 'changed';
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    const panel = panelOf(tab);
    await panel.getByText('AWS’s page is not as Hatrack knows it').waitFor();
    for (const value of ['111111111111', 'Admin', 'Shop prod']) {
      await panel.getByText(value, { exact: true }).waitFor();
    }
    await panel.getByRole('button', { name: 'Copy Account' }).waitFor();
  });

  it('cuts long names so that they fit and stay apart', async () => {
    const start = 'A customer with a very long name, its holding and its department in Europe';
    await hatrack.holdsRoles(
      role({ ...shopProd, displayName: `${start} prod` }),
      role({ ...shopTest, displayName: `${start} test` }),
    );
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('Filled in').waitFor();
    const shown = await tab.locator('#displayName').inputValue();
    expect(shown.length).toBeLessThanOrEqual(64);
    expect(shown).toMatch(/^A customer.*… ?.* prod$/);
  });
});

describe('a link opened by hand', () => {
  it('gets the person’s name and color for a role that the list knows', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto('https://signin.aws.amazon.com/switchrole?roleName=Admin&account=111111111111');
    await newPageShows(tab, { ...shopProd, color: 'Red' });
  });

  it('says so on the old page too, where choosing the color is no typing of the person’s', async () => {
    hatrack.aws.switchRolePage = 'old';
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(
      'https://signin.aws.amazon.com/switchrole?roleName=Admin&account=111111111111',
    );
    await oldPageShows(tab, { ...shopProd, color: 'ea7158' });
    await panelOf(tab).getByText('Press Switch Role to go on.').waitFor();
    // An answer to whether the list has the role, had it been asked for, would be there before this one.
    await askAsContentScript(tab, [{ name: 'switchPageOpened' }]);
    await panelOf(tab).getByText('Press Switch Role to go on.').waitFor();
    expect(await panelOf(tab).getByText('This role is in your list.').count()).toBe(0);
  });

  it('is left alone for any other role', async () => {
    await hatrack.holdsRoles(shopProd, dataProd);
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto('https://signin.aws.amazon.com/switchrole?roleName=Other&account=111111111111');
    // The page itself has asked the same, and was answered before: nothing comes later.
    expect(await askAsContentScript(tab, [{ name: 'switchPageOpened' }])).toEqual([{}]);
    await newPageShows(tab, {
      account: '111111111111',
      roleName: 'Other',
      displayName: '',
      color: 'None',
    });
    expect(await panelOf(tab).count()).toBe(0);
  });
});
