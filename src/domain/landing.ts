/**
 * Where a switch lands: a page of the console, kept as a path so that it fits every region and every session.
 *
 * The path never names a host: the role's partition and region do, or the page that the person is on. So no landing,
 * whoever wrote it, leads anywhere but to AWS's console.
 */
import { say } from '../i18n/say.ts';
import {
  isConsoleHost,
  isHostOrBelow,
  type Partition,
  type PartitionId,
  partition,
  partitionOfRegion,
} from './partition.ts';
import { bad, good, type Result } from './result.ts';

/** The most characters of a landing; addresses of the console's own pages are shorter. */
const MAX_LANDING = 512;

/** The path of the console's home page. */
export const CONSOLE_HOME = '/console/home';

/**
 * Reads a console path (`/s3/home`, `ec2/home#Instances:`) or the whole address of a console page. The region is taken
 * out of the query, since the role's own is put there when it is switched to. '' is the default of the settings.
 */
export function parseLanding(text: string, partitionId: PartitionId): Result<string> {
  const landing = text.trim();
  if (landing === '') return good('');
  // Browsers drop some of these from addresses and turn backslashes round, so what is read would not be what is meant.
  if (/[\p{Cc}\p{Cs}\u2028\u2029\\]/u.test(landing)) {
    return bad(say('role_landingCharacters'));
  }
  if (landing.startsWith('//')) return bad(say('role_landingTwoSlashes'));
  const page = isAddress(landing)
    ? readAddress(landing, partition(partitionId))
    : good(new URL(landing.replace(/^\/?/, '/'), ANY_CONSOLE));
  return page.ok ? reduce(page.value) : page;
}

/** A path is read against some host, and any will do. */
const ANY_CONSOLE = 'https://console.invalid';

/** A scheme or a host name stands in front; no path of the console begins with a part that has a dot. */
const isAddress = (text: string) => /^([a-z][a-z\d+.-]*:|[\w-]+(\.[\w-]+)+(?![^/?#]))/i.test(text);

function readAddress(text: string, home: Partition): Result<URL> {
  const whole = /^[a-z][a-z\d+-]*:\/\//i.test(text) ? text : `https://${text}`;
  const isOther = /^(?!https?:)[a-z][a-z\d+-]*:/i.exec(text);
  if (isOther || !URL.canParse(whole)) {
    return bad(say('role_landingEnter'));
  }
  const url = new URL(whole);
  if (!isConsoleHost(url.hostname, home)) {
    return bad(say('role_landingElsewhere', { host: url.host, partition: home.name }));
  }
  if (!isPlain(url)) return bad(say('role_landingNotPlain'));
  if (isHostOrBelow(url.hostname, home.consoleHost)) return good(url);
  return bad(say('role_landingOutside', { host: url.host, console: home.consoleHost }));
}

function reduce({ pathname, search, hash }: URL): Result<string> {
  // Dots that lead upwards can leave two slashes at the start.
  if (pathname.startsWith('//')) return bad(say('role_landingTwoSlashes'));
  const landing = pathname + withRegion(search, '') + hash;
  if (landing.length <= MAX_LANDING) return good(landing);
  return bad(say('role_tooLong', { length: landing.length, most: MAX_LANDING }));
}

const isPlain = ({ protocol, port, username, password }: URL) =>
  protocol === 'https:' && port === '' && username === '' && password === '';

/** What happens to a role that says no landing of its own. */
export type DefaultLanding = 'same-page' | 'console-home';

export interface LandingWish {
  partition: PartitionId;
  /** The role's own region, or ''. */
  region: string;
  /** The role's own landing, or ''. */
  landing: string;
  /** The address of the page that the person is on, of whatever site. */
  current?: string | undefined;
  default: DefaultLanding;
  /**
   * Stays on the host of the current console page. A form of that page must: its Content Security Policy lets it lead to
   * no other region's host.
   */
  keepHost?: boolean;
  /** Takes the multi-session label (`{accountId}-{id}.`) from the host, as the API that switches wants it. */
  dropSessionLabel?: boolean;
}

/**
 * The whole address that a switch lands on; always one of the partition's console. Asked again from that page, it gives
 * the same.
 */
export function landingAddress(wish: LandingWish): string {
  const home = partition(wish.partition);
  const region = partitionOfRegion(wish.region)?.id === home.id ? wish.region : '';
  const landing = parseLanding(wish.landing, home.id);
  const own = landing.ok ? landing.value : '';
  const current = consolePage(wish.current, home);
  const stays = current !== undefined && own === '' && wish.default === 'same-page';
  const page = stays ? current : new URL(own || CONSOLE_HOME, ANY_CONSOLE);
  const host = landingHost(wish, { home, region, current, stays });
  const query = region === '' ? page.search : withRegion(page.search, region);
  return `https://${host}${page.pathname}${query}${page.hash}`;
}

interface LandingPlace {
  home: Partition;
  region: string;
  current: URL | undefined;
  /** On the page that the person is on. */
  stays: boolean;
}

function landingHost(wish: LandingWish, { home, region, current, stays }: LandingPlace): string {
  if (!current) return regionalHost(home, region);
  const { label, name } = hostParts(current.hostname, wish.dropSessionLabel === true);
  if (isRegional(name, home)) {
    if (wish.keepHost || (stays && region === '')) return label + name;
    return (stays ? label : '') + regionalHost(home, region);
  }
  // The host of one service has no other service's pages, but the host without a region has them all.
  return stays ? label + name : regionalHost(home, wish.keepHost ? '' : region);
}

/** The page as an address, if it is one of the partition's console. */
function consolePage(address: string | undefined, home: Partition): URL | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return isPlain(url) && isConsoleHost(url.hostname, home) ? url : undefined;
}

/** The multi-session label with its dot, and the host behind it. */
function hostParts(hostname: string, dropLabel: boolean): { label: string; name: string } {
  const label = /^\d{12}-[a-z\d-]+\./.exec(hostname)?.[0] ?? '';
  return { label: dropLabel ? '' : label, name: hostname.slice(label.length) };
}

/** Whether every page of the console is there under its path: some services have a host of their own beside. */
function isRegional(host: string, { id, consoleHost }: Partition): boolean {
  if (host === consoleHost) return true;
  const [region = '', ...rest] = host.split('.');
  return rest.join('.') === consoleHost && partitionOfRegion(region)?.id === id;
}

/** The sovereign cloud has one region, and may answer only with that in front. */
function regionalHost({ id, consoleHost, defaultRegion }: Partition, region: string): string {
  const front = region || (id === 'aws-eusc' ? defaultRegion : '');
  return front === '' ? consoleHost : `${front}.${consoleHost}`;
}

/** A query with `region` set, or without one where that is ''; everything else stays as it is written. */
function withRegion(search: string, region: string): string {
  const fields = search.slice(1).split('&').filter(Boolean);
  const isRegion = (field: string) => new URLSearchParams(field).has('region');
  const at = fields.findIndex(isRegion);
  const others = fields.filter((field) => !isRegion(field));
  if (region !== '') others.splice(at < 0 ? others.length : at, 0, `region=${region}`);
  return others.length === 0 ? '' : `?${others.join('&')}`;
}
