/**
 * A console session: who is signed in on a page of the console, and how switches are asked for there.
 *
 * A console page says this in several places, not all of them always there: the session data in its head, an element with
 * the sign-in host, a cookie, and (in the page's own world only) the account information of the navigation bar. All of it
 * is somebody else's text, so every value is checked here.
 */
import { parseAccount } from './account.ts';
import { parseObject } from './json-object.ts';
import {
  isConsoleHost,
  type Partition,
  type PartitionId,
  partitionOfRegion,
  partitionOfSignInHost,
  partitions,
} from './partition.ts';
import { isRole, type NamedRole, type Principal, parsePrincipal } from './principal.ts';

/** What stands on a page, as it stands there. */
export interface ConsolePageFacts {
  address: string;
  /** The content of `meta[name="awsc-session-data"]`. */
  sessionData: string;
  /** The content of `#awsc-signin-endpoint`. */
  signInEndpoint: string;
  /** The cookie `aws-userInfo`. */
  userInfo: string;
  /** Whether the navigation bar shows an account at all; the page draws it some time after the rest. */
  showsAccount: boolean;
  /** Whether the navigation bar shows the pill of a worn role. */
  showsRole: boolean;
  /** The switch link that IAM shows on the page of a role; '' on every other page. */
  roleLink: string;
}

/** What the navigation bar knows: `ConsoleNavService.AccountInfo`. The role pair is there once a role is worn. */
export interface AccountInfo {
  loginDisplayNameAccount?: string;
  loginDisplayNameUser?: string;
  roleDisplayNameAccount?: string;
  roleDisplayNameUser?: string;
}

export interface ConsoleSession {
  partition: PartitionId;
  /** The host that this page may ask for a switch; its own, because its policy lets it ask no other. */
  signInHost: string;
  /** '' where the page does not say. */
  region: string;
  /** Who acts; undefined where the page does not say. */
  principal: Principal | undefined;
  /** The alias of the principal's account; '' where there is none or it is not known. */
  alias: string;
  /** Whether the principal is a role that was switched to, and not the one signed in with. */
  wearsRole: boolean;
  /** Whether the page has come to tell that: a role that it names before may be worn, or signed in with. */
  tellsWorn: boolean;
  /** The label of this session in the multi-session console; undefined in the classic one. */
  differentiator: string | undefined;
}

/** Whether an address is a page of the console, of which partition. */
export function consolePartition(address: string): Partition | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return partitions.find((partition) => isConsoleHost(hostname, partition));
}

/** Reads a console page; undefined for a page that is none. */
export function readConsoleSession(facts: ConsolePageFacts): ConsoleSession | undefined {
  const home = consolePartition(facts.address);
  if (!home) return undefined;
  const data = parseObject(facts.sessionData) ?? {};
  const user = parseObject(decode(facts.userInfo)) ?? {};
  const principal = parsePrincipal(text(data.sessionARN)) ?? parsePrincipal(text(user.arn));
  const ownPrincipal = principal?.partition === home.id ? principal : undefined;
  const isMultiSession = data.prismModeEnabled === true;
  const differentiator = text(data.sessionDifferentiator) || sessionLabelOf(facts.address);
  return {
    partition: home.id,
    signInHost: signInHostOf(facts, data, home),
    region: regionOf(facts.address, data, home),
    principal: ownPrincipal,
    wearsRole: facts.showsRole,
    tellsWorn: facts.showsAccount,
    alias: aliasOf(text(data.accountAlias) || text(user.alias)),
    differentiator: isMultiSession && differentiator !== '' ? differentiator : undefined,
  };
}

/** The page's own sign-in host: as it says, or else that of its partition. Only a host of that partition is taken. */
function signInHostOf(
  { signInEndpoint }: ConsolePageFacts,
  data: Record<string, unknown>,
  home: Partition,
): string {
  const told = [text(data.signInEndpoint), signInEndpoint].map(bareHost);
  return told.find((host) => partitionOfSignInHost(host)?.id === home.id) ?? home.signInHost;
}

const bareHost = (endpoint: string) => endpoint.replace(/^https:\/\//, '').replace(/\/.*$/, '');

function regionOf(address: string, data: Record<string, unknown>, home: Partition): string {
  const { hostname, searchParams } = new URL(address);
  const told = [
    searchParams.get('region') ?? '',
    text(data.infrastructureRegion),
    ...hostname.split('.'),
  ];
  return told.find((region) => partitionOfRegion(region)?.id === home.id) ?? '';
}

/** The label in front of a multi-session host, `123456789012-abc123.eu-west-1.console.aws.amazon.com`; '' without one. */
export function sessionLabelOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const [label = ''] = new URL(address).hostname.split('.');
  return /^\d{12}-[a-z0-9]+$/i.test(label) ? label : '';
}

function aliasOf(told: string): string {
  const parsed = parseAccount(told);
  return parsed.ok && !/^\d{12}$/.test(parsed.value) ? parsed.value : '';
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function decode(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return '';
  }
}

/** Whether who acts in a session is the role. */
export function actsAs({ principal, alias }: ConsoleSession, role: NamedRole): boolean {
  if (!principal) return false;
  // The list may have the account by its alias.
  const account = alias !== '' && alias === role.account ? principal.account : role.account;
  return isRole(principal, { ...role, account });
}

/** Whether this is a session of the role's own, beside others: the classic console has none such. */
export function isSessionOf(session: ConsoleSession, role: NamedRole): boolean {
  return session.differentiator !== undefined && actsAs(session, role);
}
