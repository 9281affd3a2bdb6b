/**
 * Keeps the processor busy while something is measured, as on a machine that has other work.
 *
 * By processes of sessions of their own: Linux shares the processor out among sessions first, so what is busy in the bench's own
 * session would take from the bench alone and nothing from the browser.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Works without a pause, but looks now and then whether the bench has gone, however it ended. */
const WORK = `
  const bench = process.ppid;
  function work() {
    const end = Date.now() + 50;
    while (Date.now() < end);
    if (process.ppid === bench) setImmediate(work);
  }
  work();
`;

/** Does something while so many processes work; they end with it. */
export async function whileBusy<T>(processes: number, action: () => Promise<T>): Promise<T> {
  const busy = Array.from({ length: processes }, () =>
    spawn(process.execPath, ['-e', WORK], { detached: true, stdio: 'ignore' }),
  );
  try {
    return await action();
  } finally {
    for (const child of busy) {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
  }
}
