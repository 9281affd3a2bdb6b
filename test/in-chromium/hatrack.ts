/** Hatrack in a real Chromium beside the stand-in AWS, with the ways that a person goes: options page, popup, AWS. */
import type { Page } from 'playwright';
import { checkRole, type RawRole, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole, type RoleEdit } from '../../src/domain/role-edit.ts';
import type { Settings } from '../../src/store/settings.ts';
import { type Chromium, type ColorScheme, closing, launchChromium } from '../browsers/chromium.ts';
import { until } from '../browsers/wait.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';

/** A checked role from what matters in a test. */
export function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

export const shopProd = role({
  displayName: 'Shop prod',
  account: '111111111111',
  roleName: 'Admin',
  color: 'ea7158',
  region: 'eu-west-1',
  group: 'Shop',
});
export const shopTest = role({
  displayName: 'Shop test',
  account: '222222222222',
  roleName: 'team/ops/ReadOnly',
  color: 'b4d699',
  group: 'Shop',
});
export const dataProd = role({
  displayName: 'Data prod',
  account: 'acme-data',
  roleName: 'Analyst',
  group: 'Data',
});

type Tab = 'roles' | 'import' | 'export' | 'teams' | 'set-up' | 'sync' | 'settings';

interface StartOptions {
  colorScheme?: ColorScheme;
  /** Of the unpacked extension, and of a profile to keep: see `mayReach`. */
  extension?: string;
  profile?: string;
  checksCertificates?: boolean;
  /** Further command line switches. */
  args?: string[];
}

export class Hatrack {
  readonly aws: StandInAws;
  readonly chromium: Chromium;

  private constructor(aws: StandInAws, chromium: Chromium) {
    this.aws = aws;
    this.chromium = chromium;
  }

  /** Starts both. Close with `close`. */
  static async start(options: StartOptions = {}): Promise<Hatrack> {
    const aws = await startStandInAws();
    const chromium = await launchChromium({
      extension: 'dist/chrome',
      hostResolverRules: aws.hostResolverRules,
      ...options,
    });
    return new Hatrack(aws, chromium);
  }

  async close(): Promise<void> {
    await this.chromium.close();
    await this.aws.close();
  }

  /** As after installing: no roles, default settings, one empty tab, AWS as it ordinarily is. */
  async reset(): Promise<void> {
    await this.startOver();
    await this.chromium.storage('local').clear();
    await this.chromium.clearPageStorage();
  }

  /** As after starting the browser: one empty tab, AWS as it ordinarily is; roles and settings stay. */
  async startOver(): Promise<void> {
    const first = this.chromium.context.pages()[0] ?? (await this.chromium.context.newPage());
    await this.chromium.closePagesBut(first);
    await first.goto('about:blank');
    await this.chromium.storage('session').clear();
    await this.chromium.context.clearCookies();
    this.aws.reset();
  }

  /** Opens the options page at one of its tabs. */
  options(tab: Tab = 'roles'): Promise<Page> {
    return this.chromium.openExtensionPage(`src/options/index.html#${tab}`);
  }

  /** Puts roles into the store the way the options page does, without walking through it. */
  async holdsRoles(...roles: Role[]): Promise<void> {
    await this.edit(...roles.map(addRole));
  }

  /** Waits until the list of this day was kept, as it is soon after it has changed. */
  async hasSnapshot(): Promise<void> {
    const storage = this.chromium.storage('local');
    await until('a snapshot of this day', async () =>
      Object.keys(await storage.get()).some((key) => key.startsWith('snapshot/')),
    );
  }

  /** Edits roles, as another page of the extension would. */
  async edit(...edits: RoleEdit[]): Promise<void> {
    await this.ask({ name: 'saveEdits', argument: edits });
  }

  /** Chooses roles for the shortcuts 1, 2 and so on. */
  async choosesShortcuts(...roles: Role[]): Promise<void> {
    const chosen = roles.map((given, at) => ({ shortcut: at + 1, key: roleKey(given) }));
    await this.ask(...chosen.map((argument) => ({ name: 'saveShortcutRole', argument })));
  }

  /** Chooses settings, as the options page would. */
  async chooses(settings: Partial<Settings>): Promise<void> {
    await this.ask({ name: 'saveSettings', argument: settings });
  }

  /** Turns on “Press Switch Role for me”. */
  async pressesForMe(): Promise<void> {
    await this.chooses({ pressSwitchRole: true });
  }

  /**
   * Asks the background as the extension's own pages do, one after the other. The worker's listener is called as the browser
   * would call it: a page that opens only to ask would take longer than many a test.
   */
  private async ask(...requests: Request[]): Promise<void> {
    const sender = { url: this.chromium.extensionUrl('src/options/index.html') };
    for (const request of requests) {
      const reply = await until('the worker to answer', async () => {
        const worker = await this.chromium.worker();
        return worker.evaluate(askListener, { request, sender });
      });
      if ('error' in reply) throw new Error(reply.error);
    }
  }

  /** A tab with a page that has nothing to do with AWS. */
  foreignTab(): Promise<Page> {
    return this.tabAt('https://www.example.org/');
  }

  /** A tab with a page of the console, or of any other site. */
  async tabAt(address: string): Promise<Page> {
    const page = await this.chromium.context.newPage();
    await page.goto(address);
    return page;
  }

  /** Opens a session of the multi-session console for each role, with a tab, as if switched to from who is signed in. */
  async wears(...roles: Role[]): Promise<void> {
    const base = this.aws.sessions.find('aws', undefined);
    if (!base) throw new Error('Nobody is signed in.');
    for (const { account, roleName, displayName } of roles) {
      const session = this.aws.sessions.open(base, { account, roleName, displayName, color: '' });
      await this.tabAt(
        `https://${session.differentiator}.us-east-1.console.aws.amazon.com/ec2/home`,
      );
    }
  }

  /** Opens the popup over a tab and picks the first hit for `query` with Enter. */
  async switchOver(tab: Page, query: string): Promise<void> {
    const popup = await this.chromium.openPopup(tab);
    await popup.getByRole('combobox', { name: 'Search roles' }).fill(query);
    await popup.getByRole('option').first().waitFor();
    // Where Hatrack presses the button, the page may be gone again before the popup is seen to close.
    const arrival = tab.waitForURL(/\/switchrole/, { waitUntil: 'commit' });
    await Promise.all([arrival, closing(popup, () => popup.keyboard.press('Enter'))]);
  }
}

/** What Hatrack says on AWS's page. */
export const panelOf = (page: Page) => page.getByRole('region', { name: 'Hatrack' });

/** The roles that the store holds, by key, as its JSON says. */
export async function storedKeys(hatrack: Hatrack): Promise<string[]> {
  const items = await hatrack.chromium.storage('local').get();
  const buckets = Object.entries(items).filter(([key]) => key.startsWith('roles/'));
  return buckets
    .flatMap(([, text]) => Object.entries(JSON.parse(text as string).roles))
    .filter(([, entry]) => (entry as { live?: boolean }).live === true)
    .map(([key]) => key)
    .sort();
}

export { roleKey };

interface Request {
  name: string;
  argument: unknown;
}

type Reply = { answer: unknown } | { error: string };

/** Runs in the worker; nothing comes while that does not listen yet. */
async function askListener(asked: { request: Request; sender: { url: string } }) {
  const { onMessage } = chrome.runtime;
  if (!onMessage.hasListeners()) return undefined;
  return new Promise<Reply>((answered) => {
    onMessage.dispatch(asked.request, asked.sender, answered);
  });
}

declare const chrome: {
  runtime: {
    onMessage: {
      hasListeners(): boolean;
      dispatch(message: unknown, sender: { url: string }, answered: (reply: Reply) => void): void;
    };
  };
};
