/**
 * The folder of the person's own that this browser syncs through, and what opens it. Of this machine: it is never synced,
 * and goes nowhere but to the server that it names.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import { parseJsonItem } from './json-item.ts';

export interface FolderChoice {
  address: string;
  user: string;
  password: string;
  /** Seals what goes there; '' for none. */
  passphrase: string;
}

const FOLDER_KEY = 'sync-folder';
const FOLDER_VERSION = 1;

function choiceIn(stored: unknown): FolderChoice | undefined {
  const item = parseJsonItem(stored);
  if (item?.version !== FOLDER_VERSION) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { address, user, password, passphrase } = item;
  if (!readFolderAddress(text(address)).ok) return undefined;
  return {
    address: text(address),
    user: text(user),
    password: text(password),
    passphrase: text(passphrase),
  };
}

/** undefined where this browser has no folder. */
export async function readFolderChoice(area: StorageArea = localArea) {
  return choiceIn((await area.get([FOLDER_KEY]))[FOLDER_KEY]);
}

/** Calls back after each change. Returns what ends it. */
export function watchFolderChoice(
  callback: (choice: FolderChoice | undefined) => void,
  area: StorageArea = localArea,
) {
  return area.watch((changes) => {
    const change = changes[FOLDER_KEY];
    if (change) callback(choiceIn(change.newValue));
  });
}

export function saveFolderChoice(choice: FolderChoice, area: StorageArea = localArea) {
  return area.set({ [FOLDER_KEY]: JSON.stringify({ ...choice, version: FOLDER_VERSION }) });
}

export function dropFolderChoice(area: StorageArea = localArea): Promise<void> {
  return area.remove([FOLDER_KEY]);
}
