/**
 * The multi-session console's sessions that a switch of Hatrack opened, by their labels, until the browser closes: their
 * pages do not always say that a role was switched to, and not signed in with.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import { alone } from './critical-section.ts';

const SWITCHED_KEY = 'switched-sessions';
/** AWS keeps five in a browser; more are remembered because they end without a word. */
const MAX_REMEMBERED = 50;

async function readLabels(area: StorageArea): Promise<string[]> {
  const stored = (await area.get([SWITCHED_KEY]))[SWITCHED_KEY];
  return Array.isArray(stored) ? stored.filter((label) => typeof label === 'string') : [];
}

export async function isSwitchedSession(
  differentiator: string | undefined,
  area: StorageArea = sessionArea,
): Promise<boolean> {
  return differentiator !== undefined && (await readLabels(area)).includes(differentiator);
}

export function noteSwitchedSession(differentiator: string, area = sessionArea): Promise<void> {
  return alone('switched-sessions', async () => {
    const others = (await readLabels(area)).filter((label) => label !== differentiator);
    await area.set({ [SWITCHED_KEY]: [differentiator, ...others].slice(0, MAX_REMEMBERED) });
  });
}
