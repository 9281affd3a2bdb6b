/** Second part of the headless tour: from three letters in the popup to the role's console, in three ways. */

import type { Page } from 'playwright';
import { paletteName } from '../../src/domain/color.ts';
import { partition } from '../../src/domain/partition.ts';
import type { Role } from '../../src/domain/role.ts';
import type { SwitchWay } from '../stand-in-aws/index.ts';
import { consoleViewOf, formOf, panelWords, pressSwitchRole } from './aws-pages.ts';
import { goToTab, statusOf } from './options-page.ts';
import {
  activeRole,
  firstPaint,
  lineOf,
  pressEnter,
  pressLastEnter,
  question,
  roleCount,
  typeSearch,
} from './popup.ts';
import { sampleRole, sampleRoles } from './sample.ts';
import type { Step, Walk } from './walk.ts';

const paymentsDev = sampleRole('Payments dev');
const paymentsProd = sampleRole('Payments prod');
const chinaTest = sampleRole('Storefront China test');

/** A page that is no console: from here, a switch goes by AWS's Switch Role page. */
const ANY_PAGE = 'https://www.example.org/';

const findRole: Step = async (walk) => {
  const popup = await openPopup(walk);
  await typeThreeLetters(popup, walk);
  await takeRole(popup, walk);
};

async function openPopup({ chromium, awsTab, log }: Walk): Promise<Page> {
  log.step('Over a page that is not AWS’s, opened the popup as a click on the hat does.');
  await awsTab.goto(ANY_PAGE);
  const popup = await chromium.openPopup(awsTab);
  await log.sees('roles in the popup', sampleRoles().length, () => roleCount(popup));
  log.note('painted after', `${await firstPaint(popup)} ms`);
  await log.picture(popup, 'popup');
  return popup;
}

async function typeThreeLetters(popup: Page, { log }: Walk): Promise<void> {
  log.step('Typed a few letters: pay dev');
  await typeSearch(popup, 'pay dev');
  await log.sees('roles found', 1, () => roleCount(popup));
  await log.sees('Enter would take', lineOf(paymentsDev), () => activeRole(popup));
  await log.picture(popup, 'search');
}

async function takeRole(popup: Page, walk: Walk): Promise<void> {
  const { aws, awsTab, log } = walk;
  log.step('Pressed Enter: the popup closed, and AWS’s Switch Role page opened filled in.');
  const start = performance.now();
  await pressLastEnter(popup);
  await awsTab.getByRole('region', { name: 'Hatrack' }).waitFor();
  log.note('filled in after', `${Math.round(performance.now() - start)} ms`);
  await seesForm(walk, paymentsDev);
  await log.sees('Hatrack names', true, () => namesRole(awsTab, paymentsDev));
  log.note('Hatrack says', await panelWords(awsTab));
  await log.sees('switches so far', 0, () => aws.switches.length);
  await log.picture(awsTab, 'switch-role-page');
}

/** Whether Hatrack's bar says which role it has filled in. */
async function namesRole(page: Page, { displayName }: Role): Promise<boolean> {
  return (await panelWords(page)).includes(displayName);
}

const pressButton: Step = async (walk) => {
  walk.log.step('Pressed Switch Role, AWS’s own button.');
  await pressSwitchRole(walk.awsTab);
  await seesSwitch(walk, paymentsDev, 'switch-role-page');
  await seesConsole(walk, paymentsDev);
  await walk.log.picture(walk.awsTab, 'console');
};

const askBeforeProtected: Step = async (walk) => {
  const { aws, chromium, awsTab, log } = walk;
  log.step('Over the console, typed “pay prod”, pressed Enter: the role is protected.');
  const popup = await chromium.openPopup(awsTab);
  await typeSearch(popup, 'pay prod');
  await log.sees('Enter would take', lineOf(paymentsProd), () => activeRole(popup));
  await pressEnter(popup);
  const words = 'Payments prod is protected. Press Enter again to switch, Escape to stay.';
  await log.sees('the popup asks', words, () => question(popup));
  await log.sees('switches so far', 1, () => aws.switches.length);
  await log.picture(popup, 'protected');

  log.step('Pressed Enter once more: from a console, the switch is made at once.');
  await pressLastEnter(popup);
  await seesSwitch(walk, paymentsProd, 'form-post');
  await seesConsole(walk, paymentsProd);
  await log.picture(awsTab, 'protected-console');
};

const letHatrackPress: Step = async ({ options, log }) => {
  log.step('On the options page, Settings: ticked “Press Switch Role for me”.');
  await options.bringToFront();
  await goToTab(options, 'settings');
  const tick = options.getByRole('checkbox', { name: 'Press Switch Role for me' });
  await tick.check();
  await log.sees('the page says', 'Saved the settings.', () => statusOf(options));
  await log.picture(options, 'settings');
};

const switchInChina: Step = async (walk) => {
  walk.log.step('Over a page that is not AWS’s, typed “chi”, pressed Enter: no further click.');
  await walk.awsTab.goto(ANY_PAGE);
  const popup = await walk.chromium.openPopup(walk.awsTab);
  await typeSearch(popup, 'chi');
  await walk.log.sees('Enter would take', lineOf(chinaTest), () => activeRole(popup));
  await pressLastEnter(popup);
  await seesSwitch(walk, chinaTest, 'switch-role-page');
  await seesConsole(walk, chinaTest);
  await walk.log.picture(walk.awsTab, 'china-console');
};

async function seesForm({ awsTab, log }: Walk, role: Role): Promise<void> {
  const { account, roleName, displayName } = role;
  const expected = { account, roleName, displayName, color: paletteName(role.color) ?? 'None' };
  await log.sees('the form shows', expected, () => formOf(awsTab));
}

/** The stand-in writes down every switch that it carries out; the last one is this, and all is as in the list. */
async function seesSwitch({ aws, log }: Walk, role: Role, way: SwitchWay): Promise<void> {
  const host = partition(role.partition).signInHost;
  const expected = {
    partition: role.partition,
    account: role.account,
    roleName: role.roleName,
    displayName: role.displayName,
    color: role.color,
    // A console page asks the sign-in host of its own region.
    host: way === 'form-post' ? `${role.region}.${host}` : host,
    way,
  };
  await log.sees('the stand-in recorded', expected, () => ({ ...aws.switches.at(-1) }) as object);
}

async function seesConsole({ awsTab, log }: Walk, role: Role): Promise<void> {
  const expected = {
    host: `${role.region}.${partition(role.partition).consoleHost}`,
    region: role.region,
    identity: role.displayName,
    color: role.color,
  };
  await log.sees('the console shows', expected, () => consoleViewOf(awsTab));
}

export const switchSteps: readonly Step[] = [
  findRole,
  pressButton,
  askBeforeProtected,
  letHatrackPress,
  switchInChina,
];
