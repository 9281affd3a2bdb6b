/**
 * From Enter in the popup to the request at AWS, beside opening a plain tab at the same address. For comparison also beside
 * sending the tab that is there to the address, which is the least that any switch takes.
 *
 * All begin with a key in the real popup: Hatrack's own handler, or one that calls `tabs.create` or `tabs.update` and nothing
 * else. All end when the head of the request arrives at the stand-in. They take turns, so that a busy machine slows all alike.
 */
import type { Page } from 'playwright';
import type { Role } from '../../src/domain/role.ts';
import { switchLink } from '../../src/domain/switch-link.ts';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, role } from '../in-chromium/hatrack.ts';
import type { ReceivedRequest } from '../stand-in-aws/received-request.ts';
import type { Measured } from './table.ts';

const RUNS = 25;
const LIMIT = 1.5;
/** Its sign-in host is the one without a region, as in the plain address: both find the same connections open. */
const CONSOLE = 'https://console.aws.amazon.com/console/home';

interface Situation {
  name: string;
  /** Where the tab is before the switch. */
  start: string;
  console: 'classic' | 'multi-session';
  isSwitch: (request: ReceivedRequest) => boolean;
}

const situations: Situation[] = [
  {
    name: 'Switch from a page that is no console',
    start: 'https://www.example.org/',
    console: 'classic',
    isSwitch: ({ method, path }) => method === 'GET' && path === '/switchrole',
  },
  {
    name: 'Switch from the classic console',
    start: CONSOLE,
    console: 'classic',
    isSwitch: ({ method, path }) => method === 'POST' && path === '/switchrole',
  },
  {
    name: 'Switch from the multi-session console',
    start: CONSOLE,
    console: 'multi-session',
    isSwitch: ({ method, path }) => method === 'POST' && path.endsWith('/v1/switchrole'),
  },
];

const roles = Array.from({ length: 100 }, (_, at) =>
  role({
    displayName: `Account ${at} Admin`,
    account: String(500_000_000_000 + at),
    roleName: 'Admin',
    region: 'eu-west-1',
  }),
);

export async function switchBench(): Promise<Measured[]> {
  const hatrack = await Hatrack.start();
  try {
    const measured: Measured[] = [];
    for (const situation of situations) measured.push(...(await compare(hatrack, situation)));
    return measured;
  } finally {
    await hatrack.close();
  }
}

async function compare(hatrack: Hatrack, situation: Situation): Promise<Measured[]> {
  const ours: number[] = [];
  const plain: number[] = [];
  const sameTab: number[] = [];
  await hatrack.reset();
  await hatrack.holdsRoles(...roles);
  // The first turn warms both up and does not count.
  for (let run = 0; run <= RUNS; run++) {
    const plainTime = await measure(hatrack, situation, openPlain, isPlain);
    const sameTime = await measure(hatrack, situation, goPlain, isPlain);
    const ourTime = await measure(hatrack, situation, pressEnter, situation.isSwitch);
    if (run === 0) continue;
    plain.push(plainTime);
    sameTab.push(sameTime);
    ours.push(ourTime);
  }
  const { name } = situation;
  return [
    { name, unit: 'ms', ours, plain, limit: { times: LIMIT } },
    {
      name: '  … beside going there in the same tab',
      unit: 'ms',
      ours,
      plain: sameTab,
      limit: undefined,
    },
  ];
}

const isPlain = ({ method, path }: ReceivedRequest) => method === 'GET' && path === '/switchrole';

/** Milliseconds from the key to the request. */
async function measure(
  { aws, chromium }: Hatrack,
  { start, console: kind }: Situation,
  press: (popup: Page) => Promise<void>,
  isMeant: (request: ReceivedRequest) => boolean,
): Promise<number> {
  aws.reset();
  aws.console = kind;
  // A new identity ends the sessions of the run before.
  aws.identity = { accountId: '111122223333', user: 'alice' };
  const [tab] = chromium.context.pages();
  if (!tab) throw new Error('The browser has no tab.');
  await tab.goto(start);
  const before = tab.url();
  const popup = await chromium.openPopup(tab);
  await popup.getByText(/signed in as|No console is open/i).waitFor();
  const opened = press === openPlain ? chromium.context.waitForEvent('page') : undefined;
  await closing(popup, () => press(popup));
  const request = await arrival(aws.requests, isMeant);
  const { pressed } = await chromium.storage('session').get('pressed');
  // Only a tab that has come to rest can be sent elsewhere for the next turn.
  if (opened) {
    const page = await opened;
    await page.waitForLoadState();
    await page.close();
  } else {
    await tab.waitForURL(({ href }) => href !== before);
  }
  return request.arrived - Number(pressed);
}

/** The times are the browser's and the stand-in's own, of one machine's clock; how often is looked adds nothing. */
async function arrival(
  requests: readonly ReceivedRequest[],
  isMeant: (request: ReceivedRequest) => boolean,
): Promise<ReceivedRequest> {
  for (;;) {
    const found = requests.find(isMeant);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function pressEnter(popup: Page): Promise<void> {
  await popup.evaluate(noteKey);
  await popup.keyboard.press('Enter');
}

/** The same key, which opens a tab at the address and does nothing else. */
async function openPlain(popup: Page): Promise<void> {
  await popup.evaluate(noteKey);
  await popup.evaluate(openOnKey, switchLink(roles[0] as Role));
  await popup.keyboard.press('Enter');
}

/** The same key, which sends the tab below the popup to the address. */
async function goPlain(popup: Page): Promise<void> {
  await popup.evaluate(noteKey);
  await popup.evaluate(goOnKey, switchLink(roles[0] as Role));
  await popup.keyboard.press('Enter');
}

/** Notes when the popup hears the key, in milliseconds since 1970; kept where it outlives the popup. */
function noteKey(): void {
  addEventListener(
    'keydown',
    () => void chrome.storage.session.set({ pressed: performance.timeOrigin + performance.now() }),
    { capture: true, once: true },
  );
}

function openOnKey(address: string): void {
  addEventListener(
    'keydown',
    (event) => {
      event.stopImmediatePropagation();
      void chrome.tabs.create({ url: address }).then(() => window.close());
    },
    { capture: true },
  );
}

async function goOnKey(address: string): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  addEventListener(
    'keydown',
    (event) => {
      event.stopImmediatePropagation();
      void chrome.tabs.update(tab?.id ?? -1, { url: address }).then(() => window.close());
    },
    { capture: true },
  );
}

declare const chrome: {
  storage: { session: { set(items: object): Promise<void> } };
  tabs: {
    create(tab: { url: string }): Promise<unknown>;
    query(wanted: object): Promise<{ id?: number }[]>;
    update(id: number, changes: { url: string }): Promise<unknown>;
  };
};
