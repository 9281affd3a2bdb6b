/**
 * Alarms: being called at a later time, even if the background was stopped meanwhile.
 *
 * Browsers keep no alarm of less than half a minute. What is due sooner is waited for in the background itself, and the
 * alarm stands behind in case that is stopped.
 */
import { browser } from './api.ts';

const SHORTEST_ALARM_MS = 30_000;

/** Calls back with the name of each alarm. Call it while the background starts, before anything is awaited. */
export function onAlarm(callback: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => callback(name));
}

/** Calls `then` at `when`, in milliseconds since 1970, or the alarm of that name if the background is stopped before. */
export async function callAt(name: string, when: number, then: () => void): Promise<void> {
  const left = when - Date.now();
  if (left < SHORTEST_ALARM_MS) setTimeout(then, Math.max(left, 0));
  await browser.alarms.create(name, { when: Math.max(when, Date.now() + SHORTEST_ALARM_MS) });
}

/** An alarm again and again; one that is set already goes on. */
export async function repeatAlarm(name: string, minutes: number): Promise<void> {
  const existing = await browser.alarms.get(name);
  if (!existing) await browser.alarms.create(name, { periodInMinutes: minutes });
}

export async function endAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
