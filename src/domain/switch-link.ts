/**
 * Switch-role addresses: a role becomes the address of AWS's Switch Role page, and such an address becomes a role.
 *
 * The address only fills the page; a person (or Hatrack, for a switch that they began) presses the button there. Links
 * come from anywhere, so nothing of one is taken before its host is known to be AWS's.
 */
import { say } from '../i18n/say.ts';
import { cutDisplayName } from './display-name.ts';
import { landingAddress } from './landing.ts';
import {
  isConsoleHost,
  type Partition,
  partition,
  partitionOfRegion,
  partitionOfSignInHost,
} from './partition.ts';
import { problemWords } from './problem-words.ts';
import { bad, good, type Result } from './result.ts';
import { checkRole, type RawRole, type Role } from './role.ts';

/** AWS documents the role's path with raw slashes; everything else is encoded. */
const encodeRoleName = (roleName: string) => encodeURIComponent(roleName).replaceAll('%2F', '/');

/** Which of a partition's sign-in hosts: the one without a region, or the one of the role's region. */
export type SignInHostChoice = 'global' | 'regional';

/**
 * The partition's default region has no host of its own. The sovereign cloud has one region, and its sign-in host may
 * answer only with that in front.
 */
function signInHost(home: Partition, region: string, choice: SignInHostChoice): string {
  const { id, signInHost: host, defaultRegion } = home;
  if (id === 'aws-eusc') return `${region || defaultRegion}.${host}`;
  const isOwn = choice === 'regional' && region !== '' && region !== defaultRegion;
  return isOwn ? `${region}.${host}` : host;
}

/**
 * The address of the Switch Role page for a role. A display name over 64 characters is cut so that it stays apart from
 * `otherNames`. Region and landing travel in `redirect_uri`, which AWS has not always honored: they are a wish.
 */
export function switchLink(
  role: Pick<
    Role,
    'partition' | 'account' | 'roleName' | 'displayName' | 'color' | 'region' | 'landing'
  >,
  otherNames: Iterable<string> = [],
  choice: SignInHostChoice = 'global',
): string {
  const home = partition(role.partition);
  const hasWish = role.region !== '' || role.landing !== '';
  const displayName = cutDisplayName(role.displayName, otherNames);
  const fields = [
    `account=${role.account}`,
    `roleName=${encodeRoleName(role.roleName)}`,
    displayName && `displayName=${encodeURIComponent(displayName)}`,
    role.color && `color=${role.color}`,
    hasWish && `redirect_uri=${encodeURIComponent(landingWish(role))}`,
  ];
  return `https://${signInHost(home, role.region, choice)}/switchrole?${fields.filter(Boolean).join('&')}`;
}

const landingWish = (role: Pick<Role, 'partition' | 'region' | 'landing'>) =>
  landingAddress({ ...role, default: 'console-home' });

/** The address as it stands: fields not yet checked. */
export interface SwitchAddress {
  partition: Partition;
  account: string;
  roleName: string;
  displayName: string;
  color: string;
  region: string;
}

/** Reads an address of AWS's Switch Role page and refuses every other, with the reason. */
export function parseSwitchAddress(text: string): Result<SwitchAddress> {
  const url = parseUrl(text.trim());
  if (!url.ok) return url;
  const home = signInPartition(url.value);
  if (!home.ok) return home;
  const { pathname, searchParams } = url.value;
  if (!/^\/switchrole\/?$/i.test(pathname)) {
    return bad(say('link_otherPage'));
  }
  const fields = fieldsOf(searchParams);
  if (!fields.ok) return fields;
  const region = regionOf(fields.value.get('redirect_uri'), home.value);
  if (!region.ok) return region;
  const field = (name: string) => fields.value.get(name) ?? '';
  return good({
    partition: home.value,
    account: field('account'),
    // A plus sign that a tool forgot to encode arrives as a space, which no role name holds.
    roleName: field('rolename').trim().replaceAll(' ', '+'),
    displayName: field('displayname'),
    color: field('color'),
    region: region.value,
  });
}

/** Reads a switch link of IAM's role page, of AWS's menu or of another tool as a role. */
export function roleOfSwitchLink(text: string): Result<Role> {
  const address = parseSwitchAddress(text);
  if (!address.ok) return address;
  const raw: RawRole = { ...address.value, partition: address.value.partition.id };
  const checked = checkRole(raw);
  return checked.ok ? good(checked.role) : bad(problemWords(checked.problems));
}

function parseUrl(text: string): Result<URL> {
  if (!URL.canParse(text)) return bad(say('link_noAddress'));
  const url = new URL(text);
  if (url.protocol !== 'https:') return bad(say('link_notHttps', { protocol: url.protocol }));
  if (url.username !== '' || url.password !== '') {
    return bad(say('link_password'));
  }
  if (url.port !== '') return bad(say('link_port', { port: url.port }));
  return good(url);
}

function signInPartition({ hostname }: URL): Result<Partition> {
  const home = partitionOfSignInHost(hostname);
  if (home) return good(home);
  const looksLikeAws = /aws|amazon|signin|xn--/.test(hostname);
  return bad(
    looksLikeAws
      ? say('link_lookalike', { host: hostname })
      : say('link_notAws', { host: hostname }),
  );
}

/** The fields by name in small letters; one that stands twice could mean either, so it is refused. */
export function fieldsOf(search: URLSearchParams): Result<Map<string, string>> {
  const fields = new Map<string, string>();
  for (const [name, value] of search) {
    const key = name.toLowerCase();
    if (fields.has(key)) return bad(say('link_twice', { name }));
    fields.set(key, value);
  }
  return good(fields);
}

/**
 * The region that `redirect_uri` asks for. A path alone stays on the console; what leads away from AWS's console is
 * refused.
 */
function regionOf(redirect: string | undefined, home: Partition): Result<string> {
  if (redirect === undefined || redirect === '') return good('');
  const whole = /^\/[^/\\]/.test(redirect) ? `https://${home.consoleHost}${redirect}` : redirect;
  if (!URL.canParse(whole)) return bad(say('link_redirectNotWhole'));
  const url = new URL(whole);
  if (!isConsoleHost(url.hostname, home)) {
    return bad(say('link_leadsOn', { host: url.host || url.protocol, partition: home.name }));
  }
  const isPlain = url.port === '' && url.username === '' && url.password === '';
  if (url.protocol !== 'https:' || !isPlain) {
    return bad(say('link_redirectNotPlain'));
  }
  const wishes = [url.searchParams.get('region') ?? '', ...url.hostname.split('.')];
  return good(wishes.find((wish) => partitionOfRegion(wish)?.id === home.id) ?? '');
}
