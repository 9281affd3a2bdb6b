// Lets one process at a time do something: test files run side by side, and two installations of
// the same browser would get in each other's way.
//
// The lock is a folder, since making one is a step that only one process can succeed in. Its owner
// touches it every second. A lock that nobody touches was left by a process that was killed; its
// process id would tell less, for small machines soon use an id again.

import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const PAUSE_MS = 250;
const TOUCH_MS = 1_000;
const LEFT_BEHIND_MS = 20_000;

/**
 * Runs `action` while no other process of this person runs one under the same name on this
 * machine. The action must not block the event loop for as long as twenty seconds.
 */
export async function alone<T>(name: string, action: () => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `hatrack-${name}-${userInfo().username}.lock`);
  while (!taken(folder)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const touching = setInterval(() => utimesSync(folder, new Date(), new Date()), TOUCH_MS);
  try {
    return await action();
  } finally {
    clearInterval(touching);
    rmSync(folder, { recursive: true, force: true });
  }
}

function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const touched = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - touched > LEFT_BEHIND_MS) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
