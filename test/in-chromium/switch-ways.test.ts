/** What is special about the ways to switch from a console; which way is taken from where, `situations/` has in a table. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, panelOf, role, shopProd } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

/** Opens the popup over a tab and picks the first hit. */
async function pick(tab: Page, query: string, keys = 'Enter'): Promise<void> {
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('combobox', { name: 'Search roles' }).fill(query);
  await popup.getByRole('option').first().waitFor();
  await closing(popup, () => popup.keyboard.press(keys));
}

const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

describe('from a classic console tab', () => {
  it.each(['number', 'promise', 'input'] as const)('takes the token as a %s', async (shape) => {
    hatrack.aws.csrfTokenAs = shape;
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(ec2);
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
  });
});

/** Makes a page stand still, as one that the browser has frozen does; resolves to what lets it go on. */
async function standStill(page: Page): Promise<() => Promise<void>> {
  const debug = await hatrack.chromium.context.newCDPSession(page);
  const standing = new Promise((resolve) => debug.once('Debugger.paused', resolve));
  await debug.send('Debugger.enable');
  void debug.send('Runtime.evaluate', { expression: 'debugger' }).catch(() => undefined);
  await standing;
  return () => debug.detach();
}

describe('beside a console tab that answers nothing', () => {
  it('the switch goes its way', async () => {
    await hatrack.holdsRoles(shopProd);
    const still = await hatrack.tabAt('https://us-gov-west-1.console.amazonaws-us-gov.com/s3/home');
    const goOn = await standStill(still);
    const tab = await hatrack.tabAt(ec2);
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    await goOn();
  });
});

describe('from a multi-session console tab', () => {
  beforeEach(() => {
    hatrack.aws.console = 'multi-session';
  });

  it('a role that is signed in goes to another region, if the list has it there too', async () => {
    const inVirginia = { region: 'us-east-1', variant: 'us', displayName: 'Shop in Virginia' };
    await hatrack.holdsRoles(shopProd, role({ ...shopProd, ...inVirginia }));
    const tab = await hatrack.tabAt(ec2);
    await pick(tab, 'prod');
    await tab.waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
    expect(tab.url()).toContain('region=eu-west-1');
    await pick(tab, 'virginia');
    await tab.waitForURL(({ searchParams }) => searchParams.get('region') === 'us-east-1');
    expect(new URL(tab.url()).hostname).toMatch(/^111111111111-/);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('a role that is signed in already is shown, and not signed in again', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(ec2);
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    const worn = await opened;
    await worn.waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
    await tab.bringToFront();
    await pick(tab, 'prod');
    await expect.poll(() => worn.evaluate(() => document.visibilityState)).toBe('visible');
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('a refusal is told on the Switch Role page, which is opened instead', async () => {
    hatrack.aws.refuses.add('111111111111/Admin');
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(ec2);
    await pick(tab, 'prod');
    await panelOf(tab).getByText('AWS refused this switch').waitFor();
  });
});

describe('after an attempt', () => {
  it('the page’s world, its elements and its globals are as before', async () => {
    hatrack.aws.refuses.add('111111111111/Admin');
    hatrack.aws.console = 'multi-session';
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(ec2);
    const world = () =>
      tab.evaluate(() => ({
        globals: Object.getOwnPropertyNames(globalThis).sort(),
        html: document.documentElement.outerHTML,
      }));
    const before = await world();
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    await opened;
    expect(hatrack.aws.refusals).toMatchObject([{ reason: 'role-refused' }]);
    expect(await world()).toEqual(before);
  });
});
