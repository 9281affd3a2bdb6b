/**
 * A schedule: some browsers, an account or a folder or both, and some hundred random actions. Then it becomes quiet, and
 * all must hold the same, with no acknowledged edit lost.
 */
import { noDetails, type Role, type RoleDetails, roleKey } from '../../../src/domain/role.ts';
import { addRole, type RoleEdit, removeRole } from '../../../src/domain/role-edit.ts';
import { placeOfKey } from '../../../src/sync/bucket-place.ts';
import { decodeItem, encodeItem, noExtra } from '../../../src/sync/codec/item.ts';
import { bucketItem, parseItemKey } from '../../../src/sync/item-key.ts';
import { type Registers, sayings } from '../../../src/sync/registers.ts';
import { agedRoles } from '../../../src/sync/replica.ts';
import { noRecord } from '../../../src/sync/role-record.ts';
import { type Random, randomFrom } from '../random.ts';
import { Browser, type World } from './browser.ts';
import { ChromeArea, type ChromeServer } from './chrome-account.ts';
import { FirefoxArea, type FirefoxServer } from './firefox-account.ts';
import { FolderServer } from './folder-server.ts';
import { laterWiring } from './later-version.ts';
import { Ledger, SETTINGS } from './ledger.ts';
import { realWiring, type Wiring } from './wiring.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 5, 1);
const LARGEST_SKEW = 30 * DAY;

export interface ScheduleResult {
  edits: number;
  crashes: number;
  corruptions: number;
  /** Acknowledged edits that are gone. */
  lost: string[];
  /** What else is not as it must be. */
  problems: string[];
}

const SETUPS = ['chrome', 'firefox', 'folder', 'bridge'] as const;

/** What a schedule plays on. */
interface Stage {
  world: World;
  browsers: Browser[];
  chrome: ChromeServer;
  firefox: FirefoxServer;
  folder: FolderServer;
  /** The browsers of a later version; the others need not know what these wrote. */
  later: Set<Browser>;
  corruptions: number;
}

function setUp(random: Random, wiring: Wiring): Stage {
  const world: World = { random, now: START, ledger: new Ledger(), isQuiet: false, crashes: 0 };
  const stage: Stage = {
    world,
    browsers: [],
    chrome: new Map(),
    firefox: { record: {}, version: 0 },
    folder: new FolderServer(),
    later: new Set(),
    corruptions: 0,
  };
  const setup = random.pick(SETUPS);
  const mixesVersions = setup !== 'folder' && setup !== 'bridge' && random.oneIn(4);
  const count = 2 + random.below(3);
  for (let at = 0; at < count; at++) {
    const isChrome = setup === 'chrome' || (setup === 'bridge' && at % 2 === 0);
    const area = isChrome ? new ChromeArea(stage.chrome) : new FirefoxArea(stage.firefox);
    const isLater = mixesVersions && at === 0;
    const browser = new Browser(world, {
      name: `browser${at}`,
      skew: random.below(2 * LARGEST_SKEW) - LARGEST_SKEW,
      area: setup === 'folder' ? undefined : area,
      folder: setup === 'folder' || setup === 'bridge' ? stage.folder : undefined,
      wiring: isLater ? { ...wiring, account: laterWiring.account } : wiring,
    });
    stage.browsers.push(browser);
    if (isLater) stage.later.add(browser);
  }
  return stage;
}

const ACCOUNTS = ['111111111111', '222222222222', '333333333333', 'my-alias', '555555555555'];
const ROLE_NAMES = ['Admin', 'ReadOnly', 'team/Deploy'];
const WORDS = ['Shop', 'Shop prod', 'Search', 'Data “lake”', '日本', ''];

function anyRole(random: Random): Role {
  return {
    partition: 'aws',
    account: random.pick(ACCOUNTS),
    roleName: random.pick(ROLE_NAMES),
    variant: '',
    ...noDetails,
    displayName: random.pick(WORDS),
    color: random.pick(['', 'b4d699', 'ea7158']),
  };
}

function anyDetails(random: Random): Partial<RoleDetails> {
  const details: Partial<RoleDetails>[] = [
    { displayName: `${random.pick(WORDS)} ${random.below(1000)}`.trim() },
    { color: random.below(0x1000000).toString(16).padStart(6, '0') },
    { favorite: random.oneIn(2) },
    { group: `Team ${random.below(100)}`, region: random.pick(['', 'eu-west-1', 'us-east-1']) },
    // A field of a later minor version.
    { mood: random.below(1000) } as Partial<RoleDetails>,
  ];
  return random.pick(details);
}

/** What people do: put roles in, change them, take them out, keep what others removed, import, and change settings. */
function edit(browser: Browser, random: Random): void {
  const roles = browser.roles;
  const kind = random.below(roles.length === 0 ? 2 : 10);
  if (browser.held.length > 0 && random.oneIn(4)) {
    browser.save(browser.held.map((key) => ({ key, live: true })));
  } else if (kind === 0) browser.save([addRole(anyRole(random))]);
  else if (kind === 1) browser.save(importEdits(browser, random));
  else if (kind === 2) browser.save([], { place: random.pick(['tab', 'window']) });
  else if (kind <= 4) browser.save([removeRole(random.pick(roles))]);
  else browser.save([{ key: roleKey(random.pick(roles)), details: anyDetails(random) }]);
}

function importEdits(browser: Browser, random: Random): RoleEdit[] {
  const listed = new Map<string, RoleEdit>();
  for (let count = 2 + random.below(8); count > 0; count--) {
    const role = anyRole(random);
    const key = roleKey(role);
    listed.set(key, browser.has(key) ? { key, details: anyDetails(random) } : addRole(role));
  }
  return [...listed.values()];
}

/** One thing after the other goes wrong. */
function disturb(stage: Stage, browser: Browser): void {
  const { random } = stage.world;
  const kind = random.below(12);
  if (kind < 5) browser.restart();
  else if (kind < 8) corrupt(stage);
  else if (kind === 8) uninstall(stage, browser);
  else if (kind === 9) stage.folder.isAway = !stage.folder.isAway;
  else if (kind === 10 && random.oneIn(4)) stage.folder.vanish();
  else writeInFewer(browser, random);
}

function uninstall(stage: Stage, browser: Browser): void {
  if (!stage.world.random.oneIn(3)) return;
  const others = stage.browsers.filter((other) => other !== browser);
  const { roles, settings } = browser.state.replica;
  for (const [owner, registers] of [[SETTINGS, settings] as const, ...roles]) {
    for (const [name, said] of sayings(registers)) {
      stage.world.ledger.forgive(owner, name, said, (stamp) =>
        others.some((other) => registersOf(other, owner).stamps[name] === stamp),
      );
    }
  }
  browser.uninstall();
}

const registersOf = ({ state: { replica } }: Browser, owner: string): Registers =>
  owner === SETTINGS ? replica.settings : (replica.roles.get(owner) ?? noRecord);

/** Something else in place of a stored text: less of it, other letters, nothing, or nonsense. */
function damaged(text: string, random: Random): string {
  const at = random.below(Math.max(text.length, 1));
  const ways = [
    text.slice(0, at),
    `${text.slice(0, at)}~~${text.slice(at + 2)}`,
    '',
    `1${'A'.repeat(random.below(50))}`,
  ];
  return random.pick(ways);
}

function corrupt(stage: Stage): void {
  const { random } = stage.world;
  const { chrome, firefox, folder } = stage;
  const inChrome = [...chrome].filter(([, { value }]) => typeof value === 'string');
  const inFirefox = Object.entries(firefox.record);
  const files = folder.names;
  const isRemoved = random.oneIn(5);
  const change = (stored: unknown) => (isRemoved ? undefined : damaged(String(stored), random));
  if (inChrome.length > 0) {
    const [key, { value, version }] = random.pick(inChrome);
    chrome.set(key, { value: change(value), version: version + 1 });
  } else if (inFirefox.length > 0) {
    const [key, stored] = random.pick(inFirefox);
    const { [key]: _, ...others } = firefox.record;
    const text = change(stored);
    firefox.record = text === undefined ? others : { ...others, [key]: text };
    firefox.version++;
  } else if (files.length > 0) folder.damage(random.pick(files), (text) => damaged(text, random));
  else return;
  stage.corruptions++;
}

/** Another browser thought the list too large for so many buckets, and wrote some of fewer. */
function writeInFewer({ area, state }: Browser, random: Random): void {
  if (!area) return;
  const count = random.pick([64, 32, 16] as const);
  for (const [role, record] of state.replica.roles) {
    const key = bucketItem(count, placeOfKey(role, count));
    if (area.get()[key] !== undefined || random.oneIn(2)) continue;
    area.set({
      [key]: encodeItem({ kind: 'roles', roles: new Map([[role, record]]), extra: noExtra }),
    });
  }
}

/** How many rounds without a fault bring all together, at the most. */
const ROUNDS = 40;

/** Lets everything settle. Whether it did: a round in which nobody wrote and nothing arrived. */
function settle({ world, browsers, folder }: Stage): boolean {
  world.isQuiet = true;
  folder.isAway = false;
  for (let round = 0; round < ROUNDS; round++) {
    world.now += 10 * MINUTE;
    let isStill = true;
    for (const browser of browsers) {
      if (browser.area?.sync(world.random, true)) isStill = false;
      browser.settle();
      if (browser.takeWrote()) isStill = false;
      if (browser.area?.sync(world.random, true)) isStill = false;
    }
    if (isStill) return true;
  }
  return false;
}

/** All that a browser holds, as a text. */
function holdings({ state: { replica } }: Browser, now: number): string {
  const roles = [...agedRoles(replica.roles, now)].filter(
    ([, { values }]) => values.live !== false,
  );
  const all: [string, Registers][] = [...roles, [SETTINGS, replica.settings]];
  const said = all.map(([owner, registers]) => [owner, sayings(registers).sort(byFirst)]);
  return JSON.stringify(said.sort(byFirst));
}

const byFirst = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);

function problemsOf(stage: Stage, hasSettled: boolean): string[] {
  const { browsers, later, world } = stage;
  const problems = hasSettled ? [] : ['they never come to rest'];
  for (const group of [
    browsers.filter((one) => later.has(one)),
    browsers.filter((one) => !later.has(one)),
  ]) {
    if (new Set(group.map((browser) => holdings(browser, world.now))).size > 1) {
      problems.push('they do not hold the same');
    }
  }
  for (const { area, name } of browsers) {
    for (const [key, stored] of Object.entries(area?.get() ?? {})) {
      if (!parseItemKey(key) || decodeItem(stored).state !== 'damaged') continue;
      problems.push(`${key} is damaged in the account of ${name}`);
    }
  }
  return problems;
}

/** Plays one schedule, which depends on the seed alone. */
export function playSchedule(seed: number, wiring: Wiring = realWiring): ScheduleResult {
  const random = randomFrom(seed);
  const stage = setUp(random, wiring);
  const { world, browsers } = stage;
  for (let actions = 40 + random.below(120); actions > 0; actions--) {
    world.now += random.below(random.oneIn(50) ? 3 * DAY : 10 * MINUTE);
    const browser = random.pick(browsers);
    const kind = random.below(20);
    if (kind < 4) edit(browser, random);
    else if (kind < 12) browser.step();
    else if (kind < 18) browser.area?.sync(random, false);
    else disturb(stage, browser);
  }
  const hasSettled = settle(stage);
  // Who understands all items holds everything.
  const [witness] = stage.later.size > 0 ? stage.later : browsers;
  if (!witness) throw new Error('A schedule has two browsers or more.');
  return {
    edits: world.ledger.count,
    crashes: world.crashes,
    corruptions: stage.corruptions,
    lost: world.ledger.lost((owner) => registersOf(witness, owner)),
    problems: problemsOf(stage, hasSettled),
  };
}
