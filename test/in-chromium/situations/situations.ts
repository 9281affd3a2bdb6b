/** The starting situations: each brings the browser and AWS to where a person may be when they want to switch. */
import type { Page } from 'playwright';
import { framedPath } from '../../stand-in-aws/console-page.ts';
import { bareSessionPath, type Session } from '../../stand-in-aws/index.ts';
import type { Hatrack } from '../hatrack.ts';

export interface Situation {
  /** The tab in front. */
  tab: Page;
  /** The console tab; undefined where none is open. */
  console: Page | undefined;
}

type Bring = (hatrack: Hatrack) => Promise<Situation>;

const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

const consoleAt =
  (address: string): Bring =>
  async (hatrack) => {
    const tab = await hatrack.tabAt(address);
    return { tab, console: tab };
  };

const noTab: Bring = async (hatrack) => {
  const [blank] = hatrack.chromium.context.pages();
  if (!blank) throw new Error('The browser has no tab at all.');
  return { tab: blank, console: undefined };
};

const foreignTab: Bring = async (hatrack) => ({
  tab: await hatrack.foreignTab(),
  console: undefined,
});

const foreignTabBesideConsole: Bring = async (hatrack) => {
  const consoleTab = await hatrack.tabAt(ec2);
  return { tab: await hatrack.foreignTab(), console: consoleTab };
};

/** The role that a session wears before Hatrack is asked for anything. */
const auditor = { account: '444455556666', roleName: 'Auditor', displayName: 'Audit', color: '' };

/** The session that AWS opened when the person signed in. */
function baseSession({ aws }: Hatrack): Session {
  const session = aws.sessions.find('aws', undefined);
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

const classicSwitched: Bring = (hatrack) => {
  hatrack.aws.sessions.switchInPlace(baseSession(hatrack), auditor);
  return consoleAt(ec2)(hatrack);
};

const multiSessionBase: Bring = (hatrack) => {
  hatrack.aws.console = 'multi-session';
  return consoleAt(ec2)(hatrack);
};

const multiSessionSwitched: Bring = (hatrack) => {
  hatrack.aws.console = 'multi-session';
  const { differentiator } = hatrack.aws.sessions.open(baseSession(hatrack), auditor);
  return consoleAt(ec2.replace('us-east-1', `${differentiator}.us-east-1`))(hatrack);
};

const fiveSessions: Bring = (hatrack) => {
  hatrack.aws.console = 'multi-session';
  const base = baseSession(hatrack);
  for (const roleName of ['One', 'Two', 'Three', 'Four']) {
    hatrack.aws.sessions.open(base, { ...auditor, roleName });
  }
  return consoleAt(ec2)(hatrack);
};

const root: Bring = (hatrack) => {
  hatrack.aws.identity = { accountId: '111122223333', user: 'Acme Main', isRoot: true };
  return consoleAt(ec2)(hatrack);
};

const openedBefore: Bring = (hatrack) =>
  hatrack.chromium.withoutExtension(() => consoleAt(ec2)(hatrack));

export const situations = {
  'no tab': noTab,
  'foreign tab': foreignTab,
  'foreign tab beside a console': foreignTabBesideConsole,
  'classic console': consoleAt(ec2),
  'classic console in a role': classicSwitched,
  'multi-session base': multiSessionBase,
  'multi-session switched': multiSessionSwitched,
  'five sessions': fiveSessions,
  root,
  GovCloud: consoleAt('https://us-gov-east-1.console.amazonaws-us-gov.com/s3/home?a=b#c'),
  China: consoleAt('https://console.amazonaws.cn/console/home'),
  Sovereign: consoleAt('https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home'),
  'iframe-laden page': consoleAt(`https://eu-west-1.console.aws.amazon.com${framedPath}`),
  'page without session data': consoleAt(`https://console.aws.amazon.com${bareSessionPath}`),
  'page opened before the extension': openedBefore,
} satisfies Record<string, Bring>;

export type SituationName = keyof typeof situations;

export const situationNames = Object.keys(situations) as SituationName[];
