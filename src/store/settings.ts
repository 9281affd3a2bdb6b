/** The person's settings: named values with defaults, each with the stamp of its last change, kept as one JSON text. */

import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { PLACES, type Place } from '../browser/tabs.ts';
import { isObject, parseObject } from '../domain/json-object.ts';
import type { DefaultLanding } from '../domain/landing.ts';
import type { SignInHostChoice } from '../domain/switch-link.ts';
import { say } from '../i18n/say.ts';
import type { Registers } from '../sync/registers.ts';
import type { Stamp } from '../sync/stamp.ts';
import { CLOCK_KEY, tick } from './clock.ts';
import { alone } from './critical-section.ts';

export interface Settings {
  /** Whether Hatrack presses the button on the Switch Role page for a switch that the person began. */
  pressSwitchRole: boolean;
  /** Where Enter opens a switch. */
  place: Place;
  /** Where a switch from the console lands, for roles that do not say. */
  landing: DefaultLanding;
  /** Whether roles that cannot be assumed from where one is signed in stand last, or are not shown. */
  unreachable: 'last' | 'hidden';
  /** Whether roles of a base account are shown only if they have the name of the role signed in with. */
  sameNameOnly: boolean;
  /** Which sign-in host the address of the Switch Role page names. */
  signInHost: SignInHostChoice;
  /** How much room rows take. */
  density: Density;
}

export const DENSITIES = ['dense', 'usual', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

export const defaultSettings: Readonly<Settings> = {
  pressSwitchRole: false,
  place: 'tab',
  landing: 'same-page',
  unreachable: 'last',
  sameNameOnly: false,
  signInHost: 'global',
  density: 'usual',
};

/** Where the settings stand. */
export const SETTINGS_KEY = 'settings';
const SETTINGS_VERSION = 1;

interface StoredSettings {
  version: number;
  values: Record<string, unknown>;
  stamps: Record<string, Stamp>;
}

function parseStored(stored: unknown): StoredSettings {
  const empty = { version: SETTINGS_VERSION, values: {}, stamps: {} };
  const parsed = parseObject(stored);
  const isWhole = isObject(parsed?.values) && isObject(parsed.stamps);
  return isWhole ? ({ ...empty, ...parsed } as StoredSettings) : empty;
}

/** Values that this build does not understand count as not set; they stay stored. */
function readValues({ values }: StoredSettings): Settings {
  return {
    pressSwitchRole: values.pressSwitchRole === true,
    place: PLACES.find((known) => known === values.place) ?? defaultSettings.place,
    landing: values.landing === 'console-home' ? 'console-home' : 'same-page',
    unreachable: values.unreachable === 'hidden' ? 'hidden' : 'last',
    sameNameOnly: values.sameNameOnly === true,
    signInHost: values.signInHost === 'regional' ? 'regional' : 'global',
    density: DENSITIES.find((known) => known === values.density) ?? defaultSettings.density,
  };
}

/** The settings as registers, for sync; none where a later Hatrack wrote them. */
export function readSettingRegisters(stored: unknown): Registers {
  const { version, values, stamps } = parseStored(stored);
  return version > SETTINGS_VERSION ? { values: {}, stamps: {} } : { values, stamps };
}

/** The text to store for these registers; undefined where a later Hatrack wrote what stands there. */
export function writeSettingRegisters(stored: unknown, registers: Registers): string | undefined {
  const current = parseStored(stored);
  if (current.version > SETTINGS_VERSION) return undefined;
  return JSON.stringify({ ...current, ...registers });
}

export async function readSettings(area: Pick<StorageArea, 'get'> = localArea): Promise<Settings> {
  return readValues(parseStored((await area.get([SETTINGS_KEY]))[SETTINGS_KEY]));
}

/** Calls back after each change. Returns what ends it. */
export function watchSettings(callback: (settings: Settings) => void, area = localArea) {
  return area.watch((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change) callback(readValues(parseStored(change.newValue)));
  });
}

/** Changes settings and resolves once they are on the disk. Rejects when a newer Hatrack wrote them or the disk is full. */
export function saveSettings(changes: Partial<Settings>, area = localArea): Promise<void> {
  return alone('store', async () => {
    const stored = parseStored((await area.get([SETTINGS_KEY]))[SETTINGS_KEY]);
    if (stored.version > SETTINGS_VERSION) {
      throw new Error(say('store_newerSettings'));
    }
    const stamp = await tick(area);
    const stamps = Object.fromEntries(Object.keys(changes).map((name) => [name, stamp]));
    const next: StoredSettings = {
      ...stored,
      values: { ...stored.values, ...changes },
      stamps: { ...stored.stamps, ...stamps },
    };
    await area.set({ [SETTINGS_KEY]: JSON.stringify(next), [CLOCK_KEY]: stamp });
  });
}
