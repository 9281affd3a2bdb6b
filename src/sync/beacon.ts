/**
 * Beacons: each browser's small item in the account, and in its file in a folder, saying that it is there and what it holds, so that a page can say
 * which browsers hold the same roles. Nothing else depends on them.
 */
import { canonicalJson } from './canonical-json.ts';
import { crc32 } from './codec/crc32.ts';
import type { Items } from './quota.ts';
import { type Registers, saying } from './registers.ts';
import type { Replica } from './replica.ts';

export interface Beacon {
  /** What the person calls the browser. */
  label: string;
  /** The roles in its list. */
  roles: number;
  /** Of all that it holds, removed roles aside: equal where two browsers hold the same. */
  hash: string;
  /** The day it was last seen, in days since 1970. */
  day: number;
}

/** A browser that tells of itself. */
export interface Browser {
  /** Names this browser for good: lower-case letters and digits, 16 at most. */
  id: string;
  /** What the person calls it. */
  label: string;
  /** Whether a beacon is worth a write of its own; else it rides along with others. */
  mayShine: boolean;
}

const PREFIX = 'b-';
const MAX_LABEL = 40;
const DAY = 24 * 60 * 60 * 1000;
const FORGOTTEN_AFTER = 365;

/** `browser` names this browser for good: lower-case letters and digits. */
export const beaconKey = (browser: string) => PREFIX + browser;

export function makeBeacon(label: string, replica: Replica, now: number): Beacon {
  const live = [...replica.roles].filter(([, record]) => saying(record, 'live')?.value === true);
  return {
    label: label.slice(0, MAX_LABEL),
    roles: live.length,
    hash: hashOf(
      live.map(([key, record]) => [key, said(record)]),
      said(replica.settings),
    ),
    day: Math.floor(now / DAY),
  };
}

/** Which edits are behind it: what they set goes without saying. */
function said({ stamps }: Registers): string {
  const names = Object.keys(stamps).sort();
  return names.map((name) => `${name} ${stamps[name]}`).join(' ');
}

function hashOf(roles: [string, string][], settings: string): string {
  const lines = roles.map(([key, edits]) => `${key} ${edits}`).sort();
  return crc32(new TextEncoder().encode([...lines, settings].join('\n'))).toString(36);
}

/** What is stored: short, for it counts against the quota. */
export const writeBeacon = ({ label, roles, hash, day }: Beacon) => [label, roles, hash, day];

/** The beacon that is stored; undefined where it is none. */
export function readBeacon(stored: unknown): Beacon | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [label, roles, hash, day] = stored as unknown[];
  const isBeacon =
    typeof label === 'string' &&
    label.length <= MAX_LABEL &&
    Number.isInteger(roles) &&
    typeof hash === 'string' &&
    Number.isInteger(day);
  return isBeacon ? { label, roles: roles as number, hash, day: day as number } : undefined;
}

/** Whether the beacon has anything to say that the stored one does not. A new day alone is told once a day. */
export function isBeaconDue(stored: unknown, next: Beacon): boolean {
  const last = readBeacon(stored);
  return canonicalJson(last && writeBeacon(last)) !== canonicalJson(writeBeacon(next));
}

/** All beacons of an account, by browser. */
export function readBeacons(items: Items): Map<string, Beacon> {
  const beacons = new Map<string, Beacon>();
  for (const [key, stored] of Object.entries(items)) {
    const [, browser] = /^b-([0-9a-z]{1,16})$/.exec(key) ?? [];
    const beacon = readBeacon(stored);
    if (browser !== undefined && beacon) beacons.set(browser, beacon);
  }
  return beacons;
}

/** Since when its browser has not been seen, in milliseconds and to the day. */
export const unseenFor = (beacon: Beacon, now: number): number => now - beacon.day * DAY;

/** Whether a beacon is of a browser that has not been seen for a year. */
export const isForgotten = (beacon: Beacon, now: number) =>
  Math.floor(now / DAY) - beacon.day > FORGOTTEN_AFTER;
