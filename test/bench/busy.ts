/** Keeps the processor busy while something is measured, as on a machine that has other work. */
import { Worker } from 'node:worker_threads';

/** Does something while so many threads calculate without a pause; they end with it, and with this process. */
export async function whileBusy<T>(threads: number, action: () => Promise<T>): Promise<T> {
  const busy = Array.from(
    { length: threads },
    () => new Worker('for (;;);', { eval: true, execArgv: [] }),
  );
  try {
    return await action();
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
}
