/**
 * A folder of files as a carrier, one file a browser: everyone reads all of them and writes only their own, so no lock
 * is needed and no write can undo another.
 *
 * A file is JSON: `{"hatrack":1,"items":{…}}`, with the same items as in a browser's account. It holds all that its
 * browser knows, and its beacon. It is written when something is untold in all files together, so that an edit costs one
 * file; and, where that is asked for, when its beacon is not what it should be.
 */
import { isObject, parseObject } from '../domain/json-object.ts';
import { sayingsOf } from './account.ts';
import {
  type Beacon,
  type Browser,
  beaconKey,
  isBeaconDue,
  makeBeacon,
  readBeacons,
  unseenFor,
  writeBeacon,
} from './beacon.ts';
import { placeOfKey } from './bucket-place.ts';
import { decodeItem, encodeItem, noExtra } from './codec/item.ts';
import { isCarriableRole } from './codec/role-table.ts';
import type { Carrier } from './exchange.ts';
import { ownFileName } from './folder-files.ts';
import { bucketItem, parseItemKey, SETTINGS_ITEM } from './item-key.ts';
import type { Items } from './quota.ts';
import {
  agedRoles,
  emptyReplica,
  hasUntoldSettings,
  joinReplicas,
  type Replica,
  untoldRoles,
} from './replica.ts';
import type { RoleRecord } from './role-record.ts';
import { TOLD_FOR } from './tombstone.ts';

const FILE_VERSION = 1;
const BUCKETS = 32;
/** Far more than anybody's list; larger files are not read. */
export const MAX_FILE = 4 * 1024 * 1024;

/** The texts of the files by name. A file that is not there has no name here. */
export type Files = Record<string, string>;

export interface Folder {
  /** What all files that count say together. */
  remote: Replica;
  /** How this browser's own file was found. */
  own: FileRead['state'] | 'missing';
  /** Which browsers have told of themselves, by their ids. */
  browsers: Map<string, Beacon>;
}

export interface FileRead {
  state: 'read' | 'newer' | 'damaged';
  says: Replica;
  /** Of the browser that wrote it. */
  beacons: Map<string, Beacon>;
}

/** Reads one file. What can be read of a damaged one counts. Never throws. */
export function readFile(text: string, now: number): FileRead {
  const nothing = { says: emptyReplica(), beacons: new Map() };
  if (text.length > MAX_FILE) return { state: 'damaged', ...nothing };
  const parsed = parseFile(text);
  if (!parsed) return { state: 'damaged', ...nothing };
  if (parsed.version > FILE_VERSION) return { state: 'newer', ...nothing };
  const items = Object.entries(parsed.items).filter(([key]) => parseItemKey(key));
  const read = items.map(([, stored]) => decodeItem(stored));
  return {
    state: read.some(({ state }) => state === 'damaged') ? 'damaged' : 'read',
    says: joinReplicas(read.map((item) => sayingsOf(item, now))),
    beacons: readBeacons(parsed.items),
  };
}

function parseFile(text: string): { version: number; items: Items } | undefined {
  const { hatrack, items } = parseObject(text) ?? {};
  if (!Number.isInteger(hatrack)) return undefined;
  return { version: Number(hatrack), items: isObject(items) ? items : {} };
}

/** The text of a file that says all this. `beacons`: items to put beside it. */
export function writeFile({ roles, settings }: Replica, beacons: Items = {}): string {
  const buckets = new Map<string, Map<string, RoleRecord>>();
  for (const [key, record] of roles) {
    if (!isCarriableRole(key, record)) continue;
    const name = bucketItem(BUCKETS, placeOfKey(key, BUCKETS));
    const bucket = buckets.get(name);
    if (bucket) bucket.set(key, record);
    else buckets.set(name, new Map([[key, record]]));
  }
  const items: Items = {
    ...beacons,
    [SETTINGS_ITEM]: encodeItem({ kind: 'settings', settings, extra: noExtra }),
  };
  for (const [name, bucket] of [...buckets].sort(([a], [b]) => (a < b ? -1 : 1))) {
    items[name] = encodeItem({ kind: 'roles', roles: bucket, extra: noExtra });
  }
  return JSON.stringify({ hatrack: FILE_VERSION, items });
}

/** A file speaks for the browser whose name it has. */
const ownBeacon = (name: string, beacons: FileRead['beacons']) =>
  [...beacons].filter(([browser]) => ownFileName(browser) === name);

/**
 * The files that count. A browser that is not used any more has not heard of later removals: once the others have let their
 * tombstones go, its file would bring the roles back. Where there is nothing else to read, it is better than nothing.
 */
function withoutRetired(read: Map<string, FileRead>, own: string, now: number): FileRead[] {
  const isRetired = (name: string, { beacons }: FileRead) =>
    name !== own &&
    ownBeacon(name, beacons).some(([, beacon]) => unseenFor(beacon, now) > TOLD_FOR);
  const left = [...read].filter(([name, file]) => !isRetired(name, file)).map(([, file]) => file);
  return left.some(({ state }) => state === 'read') ? left : [...read.values()];
}

/** The carrier of a browser; what it writes is the text of its own file. */
export function folderCarrier(browser: Browser): Carrier<Files, Folder, string> {
  const key = beaconKey(browser.id);
  const ownName = ownFileName(browser.id);
  return {
    understand: (files, now) => {
      const read = new Map(
        Object.entries(files).map(([name, text]) => [name, readFile(text, now)]),
      );
      return {
        remote: joinReplicas(withoutRetired(read, ownName, now).map(({ says }) => says)),
        own: read.get(ownName)?.state ?? 'missing',
        browsers: new Map([...read].flatMap(([name, { beacons }]) => ownBeacon(name, beacons))),
      };
    },
    plan: (local, { remote, own, browsers }, now) => {
      const beacon = makeBeacon(browser.label, local, now);
      const told = browsers.get(browser.id);
      const isDue = browser.mayShine && isBeaconDue(told && writeBeacon(told), beacon);
      const isUntold =
        own === 'damaged' ||
        untoldRoles(local.roles, remote.roles, now).length > 0 ||
        hasUntoldSettings(local.settings, remote.settings);
      // A file of a later version is left alone: this browser was taken back to an earlier Hatrack.
      if (!(isUntold || isDue) || own === 'newer') return { writing: undefined, left: 0 };
      const aged = { ...local, roles: agedRoles(local.roles, now) };
      return { writing: writeFile(aged, { [key]: writeBeacon(beacon) }), left: 0 };
    },
  };
}
