/**
 * Sync through a folder of the person's own: connecting to it, an exchange with it, and trying again after failures.
 *
 * A folder tells nothing by itself, so it is looked at every half hour, after each change here, and on “Sync now”.
 */
import { callAt, endAlarm } from '../browser/alarms.ts';
import { hasHost } from '../browser/host-access.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import { alone, aloneAndOnce } from '../store/critical-section.ts';
import {
  dropFolderChoice,
  type FolderChoice,
  readFolderChoice,
  saveFolderChoice,
} from '../store/folder-choice.ts';
import { forgetHeld, type Taking } from '../store/replica.ts';
import { type OwnFolder, ownFolder } from '../store/sealed-folder.ts';
import { ownBrowserId, readSyncChoice } from '../store/sync-choice.ts';
import { countFailure, forgetFailures } from '../store/sync-pace.ts';
import { dropSyncReport } from '../store/sync-report.ts';
import { FolderError, webFolder } from '../store/web-folder.ts';
import { exchange } from '../sync/exchange.ts';
import { notAllowed } from '../sync/folder-answers.ts';
import { ownFileName } from '../sync/folder-files.ts';
import { type Folder, folderCarrier } from '../sync/own-file.ts';
import { pauseAfter } from '../sync/pace.ts';
import { carryOut, type HowToSync, report, reportFailure } from './exchange-runner.ts';

/** Tries again after a failure. */
export const FOLDER_ALARM = 'sync-folder';

/** Saves the choice if the folder can be read with it, and syncs. Rejects, in words, and saves nothing, if not. */
export async function connectFolder(choice: FolderChoice): Promise<void> {
  await alone('sync-folder', async () => {
    await (await folderOf(choice, await ownBrowserId())).read();
    await saveFolderChoice(choice);
    await exchangeWithFolder({ mayShine: true });
  });
}

/** Forgets the folder and what opens it. What stands there stays. */
export async function disconnectFolder(): Promise<void> {
  await alone('sync-folder', async () => {
    await dropFolderChoice();
    await Promise.all([
      endAlarm(FOLDER_ALARM),
      dropSyncReport('folder'),
      forgetHeld('folder'),
      forgetFailures('folder'),
    ]);
  });
}

/** Takes in what the folder says and tells it what it does not know. Failures are written down for the Sync page. */
export async function syncFolderSoon(how: HowToSync = {}): Promise<void> {
  await aloneAndOnce('sync-folder', () => exchangeWithFolder(how));
}

/** The same for a person who waits for it: resolves once an exchange that began after this call has ended. */
export async function syncFolderNow(how: HowToSync = {}): Promise<void> {
  await alone('sync-folder', () => exchangeWithFolder(how));
}

async function exchangeWithFolder({ agreed, mayShine = false }: HowToSync): Promise<void> {
  const choice = await readFolderChoice();
  if (!choice) return;
  const browser = await ownBrowserId();
  const { label } = await readSyncChoice();
  const taking: Taking = { from: 'folder', now: Date.now(), agreed };
  const about = { ...taking, browser };
  try {
    const folder = await folderOf(choice, browser);
    const carrier = listening(folderCarrier({ id: browser, label, mayShine }));
    const limits = { now: taking.now, writes: Number.POSITIVE_INFINITY };
    const outcome = await carryOut(exchange(carrier, limits), folder, taking);
    await report(about, outcome, { unopened: folder.unopened(), browsers: carrier.browsers() });
    await Promise.all([forgetFailures('folder'), endAlarm(FOLDER_ALARM)]);
    if (outcome.state === 'contested') await tryAgain();
  } catch (error) {
    await reportFailure(about, error);
    if (!(error instanceof FolderError) || error.mayPass) await tryAgain();
  }
}

type FolderCarrier = ReturnType<typeof folderCarrier>;

/** The carrier, which remembers for the report which browsers it found the last time it looked. */
function listening(carrier: FolderCarrier): FolderCarrier & { browsers(): Folder['browsers'] } {
  let browsers: Folder['browsers'] = new Map();
  return {
    ...carrier,
    understand(files, now) {
      const folder = carrier.understand(files, now);
      browsers = folder.browsers;
      return folder;
    },
    browsers: () => browsers,
  };
}

/** After a pause that grows with each failure in a row. What needs the person waits for the person, or half an hour. */
async function tryAgain(): Promise<void> {
  const when = Date.now() + pauseAfter(await countFailure('folder'));
  await callAt(FOLDER_ALARM, when, () => void syncFolderSoon());
}

async function folderOf(choice: FolderChoice, browser: string): Promise<OwnFolder> {
  const read = readFolderAddress(choice.address);
  // The browser says nothing of it in its answer to a request.
  if (read.ok && !(await hasHost(read.address.pattern))) throw new FolderError(notAllowed());
  return ownFolder(webFolder(choice), ownFileName(browser), choice.passphrase);
}
