/** Nobody but the person switches: the button is pressed once, in the tab of the switch they began, and only if they asked for that. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hatrack, panelOf, shopProd, shopTest } from './hatrack.ts';
import { landsOnConsole, newPageShows } from './switch-role-page.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(async () => {
  await hatrack.reset();
  await hatrack.holdsRoles(shopProd, shopTest);
});

const address = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin';
const filled = { ...shopProd, color: 'Red' };
const isFilled = (page: Page) => panelOf(page).getByText('Filled in').waitFor();

describe('with “Press Switch Role for me” on', () => {
  beforeEach(() => hatrack.pressesForMe());

  it('switches without a further click', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([
      { account: '111111111111', roleName: 'Admin', displayName: 'Shop prod', color: 'ea7158' },
    ]);
  });

  it('switches on the old page too, behind its first-run screen', async () => {
    hatrack.aws.switchRolePage = 'old';
    hatrack.aws.firstRun = true;
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('presses once: coming back to the same page fills it and leaves the button alone', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    await tab.goto(address);
    await isFilled(tab);
    await newPageShows(tab, filled);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('presses nothing for a link on a hostile page', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/link?to=${encodeURIComponent(address)}`);
    await tab.getByRole('link', { name: 'Click me' }).click();
    await tab.waitForURL(/\/switchrole/);
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing for a hostile page that goes to the address by script', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/redirect?to=${encodeURIComponent(address)}`);
    await tab.waitForURL(/\/switchrole/);
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing in another tab while a switch is pending in the first', async () => {
    hatrack.aws.signedIn = false;
    const first = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(first);
    await popup.getByRole('option').first().click();
    await first.getByText('Sign in').last().waitFor();
    hatrack.aws.signedIn = true;
    const second = await hatrack.chromium.context.newPage();
    await second.goto(address);
    await isFilled(second);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing for another role in the tab of a pending switch', async () => {
    hatrack.aws.signedIn = false;
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option', { name: /^Shop prod/ }).click();
    await tab.getByText('Sign in').last().waitFor();
    hatrack.aws.signedIn = true;
    await tab.goto(
      'https://signin.aws.amazon.com/switchrole?account=222222222222&roleName=team/ops/ReadOnly',
    );
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing that the page did not take in whole', async () => {
    hatrack.aws.switchRolePage = 'changed';
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('not as Hatrack knows it').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('remembers nothing in the background: it may be stopped between the click and the page', async () => {
    hatrack.aws.signedIn = false;
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option', { name: /^Shop prod/ }).click();
    await tab.getByText('Sign in').last().waitFor();
    await hatrack.chromium.killWorker();
    await tab.getByText('Sign in').last().click();
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([{ roleName: 'Admin', color: 'ea7158' }]);
  });
});

describe('a page', () => {
  it('cannot be framed into a switch', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/frame?to=${encodeURIComponent(address)}`);
    await tab.locator('iframe').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('cannot reach the extension, nor see its files', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(address);
    await isFilled(tab);
    const seen = await tab.evaluate(async (file) => {
      const { chrome: api } = globalThis as { chrome?: { runtime?: unknown } };
      const loaded = await fetch(file).then(
        () => true,
        () => false,
      );
      return { runtime: api?.runtime !== undefined, loaded };
    }, hatrack.chromium.extensionUrl('src/popup/index.html'));
    expect(seen).toEqual({ runtime: false, loaded: false });
  });

  it('without the setting is filled and never pressed', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await isFilled(tab);
    await newPageShows(tab, filled);
    expect(hatrack.aws.switches).toEqual([]);
    // The person's own hand is already at the button.
    await tab.keyboard.press('Enter');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toHaveLength(1);
  });
});
