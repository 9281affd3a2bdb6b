// Waits until something holds, and says what it waited for when it never does.

const DEADLINE_MS = 15_000;
const PAUSE_MS = 20;

/**
 * Asks `probe` again and again until it answers something other than undefined or false, and
 * returns that answer. A probe that throws counts as "not yet": a page that is just being
 * replaced cannot be asked. A probe that hangs is given up at the deadline.
 *
 * Throws after `deadlineMs`, naming `what` and the last error of the probe.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  let lastError: unknown;
  while (Date.now() < end) {
    try {
      const answer = await within(end - Date.now(), probe);
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited ${deadlineMs} ms in vain for ${what}.`, { cause: lastError });
}

/** Calls `action` and rejects if it has not settled after `ms`; its later result is dropped. */
export async function within<T>(ms: number, action: () => Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([Promise.resolve().then(action), late]);
  } finally {
    clearTimeout(timer);
  }
}
