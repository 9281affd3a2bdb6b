/** Containers in real Firefox: a bound role opens in its own, every other stays in the present tab's. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { privileged } from '../browsers/firefox-privileged.ts';
import { byRole } from '../browsers/roles.ts';
import { alertOf, HatrackInFirefox, pressButton, role } from './hatrack.ts';

const plain = role({ displayName: 'Shop test', account: '222222222222', roleName: 'Admin' });
const bound = role({
  displayName: 'Shop prod',
  account: '111111111111',
  roleName: 'Admin',
  color: 'ea7158',
  container: 'Work',
});
const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

let hatrack: HatrackInFirefox;
beforeAll(async () => {
  hatrack = await HatrackInFirefox.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

// Firefox shows no prompt for what containers take, whatever this preference says; a later one may.
describe.each([
  ['asks before it gives an extension more', true],
  ['does not ask', false],
])('in a Firefox that %s', (_, prompts) => {
  beforeAll(() => hatrack.firefox.prefers('extensions.webextOptionalPermissionPrompts', prompts));

  it('a bound role asks for containers first, and then opens in its own', async () => {
    await hatrack.holdsRoles(bound);
    await hatrack.tabInContainer('Work', 'https://www.example.org/work');
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.pick(tab, 'prod');
    await expect.poll(alertOf(popup)).toContain('Shop prod belongs in the container “Work”.');
    expect(await alertOf(popup)()).toContain('Hatrack may not open tabs in containers yet');
    await pressButton(popup, 'Allow containers');
    await popup.closed();
    await expect
      .poll(() => hatrack.awsTabs())
      .toContainEqual(
        expect.objectContaining({
          url: expect.stringContaining('/switchrole?account=111111111111'),
          container: 'Work',
          active: true,
        }),
      );
    expect(await tab.evaluate(() => location.href)).toBe('https://www.example.org/');
  });
});

describe('containers', () => {
  /** As a person does once, by the role form's button. */
  async function allowContainers(): Promise<void> {
    const page = await hatrack.firefox.openExtensionPage('src/options/index.html#roles/new');
    await page.bringToFront();
    await byRole(page, 'textbox', 'Display name').element();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await byRole(page, 'combobox', 'Container').fill('Work');
    await byRole(page, 'button', 'Allow containers').click();
    await byRole(page, 'button', 'Allow containers').gone();
    await page.close();
  }
  const switchRolePages = async () =>
    (await hatrack.awsTabs()).filter(({ url }) => url.includes('/switchrole'));

  it('the role form offers those that there are', async () => {
    await hatrack.tabInContainer('Work', 'https://www.example.org/work');
    const page = await hatrack.firefox.openExtensionPage('src/options/index.html#roles/new');
    const offered = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#containers option')].map((o) => o.getAttribute('value')),
      );
    await expect.poll(offered).toEqual(['Work']);
  });

  it('one that is missing is made if the person says so, in the role’s color', async () => {
    await hatrack.holdsRoles(bound);
    await allowContainers();
    const popup = await hatrack.pick(await hatrack.foreignTab(), 'prod');
    await expect.poll(alertOf(popup)).toContain('“Work”, which this Firefox does not have.');
    expect(await hatrack.containers()).toEqual([]);
    await pressButton(popup, 'Make the container');
    await popup.closed();
    await expect.poll(switchRolePages).toMatchObject([{ container: 'Work', active: true }]);
    expect(await hatrack.containers()).toEqual([{ name: 'Work', color: 'red', icon: 'briefcase' }]);
  });

  it('one click allows containers and makes the missing one', async () => {
    await hatrack.holdsRoles(bound);
    const popup = await hatrack.pick(await hatrack.foreignTab(), 'prod');
    await pressButton(popup, 'Allow containers and make it');
    await popup.closed();
    await expect.poll(switchRolePages).toMatchObject([{ container: 'Work' }]);
  });

  it('the switch stays here where the person wants no container', async () => {
    await hatrack.holdsRoles(bound);
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.pick(tab, 'prod');
    await pressButton(popup, 'Switch without container');
    await popup.closed();
    await expect.poll(() => tab.evaluate(() => location.href)).toContain('/switchrole');
    expect(await switchRolePages()).toMatchObject([{ container: '' }]);
    expect(await hatrack.containers()).toEqual([]);
  });

  it('Escape, with which Firefox closes the popup, switches nothing', async () => {
    await hatrack.holdsRoles(bound);
    const popup = await hatrack.pick(await hatrack.foreignTab(), 'prod');
    await expect.poll(alertOf(popup)).toContain('“Work”');
    await popup.press('Escape');
    await popup.closed();
    expect(await hatrack.containers()).toEqual([]);
    expect(await switchRolePages()).toEqual([]);
  });

  it('a console tab of the container switches by its form, and one outside is left alone', async () => {
    await hatrack.holdsRoles(bound);
    await allowContainers();
    const outside = await hatrack.firefox.openPage(ec2);
    await hatrack.tabInContainer('Work', 'https://us-east-1.console.aws.amazon.com/s3/home');
    await hatrack.switchOver(outside, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    const post = hatrack.aws.requests.find(({ method }) => method === 'POST');
    expect(post?.fields.redirect_uri).toContain('%2Fs3%2Fhome');
    expect(await outside.evaluate(() => location.href)).toBe(ec2);
    await expect
      .poll(() => hatrack.awsTabs())
      .toContainEqual(expect.objectContaining({ container: 'Work', active: true }));
  });

  it('a tab of the container itself switches as ever, without a question', async () => {
    await hatrack.holdsRoles(bound);
    const tab = await hatrack.tabInContainer('Work', ec2);
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    expect(await hatrack.awsTabs()).toMatchObject([{ container: 'Work' }]);
  });

  it('a role that is bound to none stays in the tab’s, and uses no console outside of it', async () => {
    await hatrack.holdsRoles(plain);
    await hatrack.firefox.openPage(ec2);
    const tab = await hatrack.tabInContainer('Work', 'https://www.example.org/work');
    await hatrack.switchOver(tab, 'test');
    await expect.poll(() => tab.evaluate(() => location.href)).toContain('/switchrole');
    expect(await switchRolePages()).toMatchObject([{ container: 'Work' }]);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('a role that is bound to none uses no console of a container from outside', async () => {
    await hatrack.holdsRoles(plain);
    await hatrack.tabInContainer('Work', ec2);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'test');
    await expect.poll(() => tab.evaluate(() => location.href)).toContain('/switchrole');
    expect(await switchRolePages()).toMatchObject([{ container: '' }]);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it.each(['new-tab', 'window'])('a %s opens in the present tab’s container', async (place) => {
    hatrack.aws.console = 'multi-session';
    await hatrack.holdsRoles(plain);
    await hatrack.send('saveSettings', { place });
    await allowContainers();
    const tab = await hatrack.tabInContainer('Work', ec2);
    await hatrack.switchOver(tab, 'test');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'multi-session' }]);
    await expect
      .poll(() => hatrack.awsTabs())
      .toContainEqual(
        expect.objectContaining({
          url: expect.stringContaining('https://222222222222-'),
          container: 'Work',
        }),
      );
  });

  it('a new tab in the present tab’s container is asked about first', async () => {
    await hatrack.holdsRoles(plain);
    await hatrack.send('saveSettings', { place: 'new-tab' });
    const tab = await hatrack.tabInContainer('Work', ec2);
    const popup = await hatrack.pick(tab, 'test');
    await expect
      .poll(alertOf(popup))
      .toContain('Shop test would open in this tab’s container “Work”.');
    await pressButton(popup, 'Switch without container');
    await popup.closed();
    await expect.poll(switchRolePages).toMatchObject([{ container: '' }]);
  });

  it('a shortcut asks in the popup, as a click there does', async () => {
    await hatrack.holdsRoles(bound);
    await hatrack.chooseForF9('aws 111111111111 Admin');
    const tab = await hatrack.foreignTab();
    await hatrack.pressF9();
    const words = () => hatrack.popupText();
    await expect.poll(words).toContain('Shop prod belongs in the container “Work”');
    await hatrack.clickInPopup('Switch without container');
    await expect.poll(() => tab.evaluate(() => location.href)).toContain('/switchrole');
    await expect.poll(words).toBe('');
  });

  it('who is signed in elsewhere stands in no way of a role of another container', async () => {
    await hatrack.holdsRoles(role({ ...bound, baseAccount: '999999999999' }));
    const tab = await hatrack.firefox.openPage(ec2);
    const popup = await hatrack.pick(tab, 'prod');
    await expect.poll(alertOf(popup)).toContain('belongs in the container “Work”');
  });

  it('what was not allowed is told', async () => {
    await hatrack.holdsRoles(bound);
    // A Firefox that asks, and a person who says no.
    await hatrack.firefox.prefers('extensions.webextOptionalPermissionPrompts', true);
    await privileged(
      hatrack.firefox.browser,
      `(() => {
        const { ExtensionsUI } = ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs');
        const { observe } = ExtensionsUI;
        ExtensionsUI.observe = (subject, topic, data) => {
          if (topic !== 'webextension-optional-permission-prompt') {
            return observe.call(ExtensionsUI, subject, topic, data);
          }
          ExtensionsUI.observe = observe;
          subject.wrappedJSObject.resolve(false);
        };
      })()`,
    );
    const popup = await hatrack.pick(await hatrack.foreignTab(), 'prod');
    await pressButton(popup, 'Allow containers and make it');
    await expect.poll(alertOf(popup)).toContain('Containers were not allowed.');
    expect(await hatrack.containers()).toEqual([]);
    expect(await switchRolePages()).toEqual([]);
  });

  it('containers that are turned off in Firefox are told', async () => {
    await hatrack.holdsRoles(bound);
    const turn = (on: boolean) => hatrack.firefox.prefers('privacy.userContext.enabled', on);
    await turn(false);
    try {
      const tab = await hatrack.foreignTab();
      const popup = await hatrack.pick(tab, 'prod');
      await expect.poll(alertOf(popup)).toContain('Containers are turned off in Firefox.');
      await pressButton(popup, 'Switch without container');
      await popup.closed();
      await expect.poll(() => tab.evaluate(() => location.href)).toContain('/switchrole');
    } finally {
      await turn(true);
    }
  });
});
