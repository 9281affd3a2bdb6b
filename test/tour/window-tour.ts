/** The tour that a person walks: a window with the sample roles, what to do next in the terminal, and an end by closing it. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumId } from '../browsers/manifest.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';
import { tellArrivals } from './arrivals.ts';
import { consoleAddress } from './console-address.ts';
import { type BrowserWindow, openWindow } from './open-window.ts';
import { chromeExtension } from './place.ts';
import { say } from './say.ts';
import { seedProfile } from './seed-profile.ts';
import { whatToDo } from './words.ts';

/** Runs until the window is closed or the person presses Ctrl+C. */
export async function windowTour(): Promise<void> {
  const aws = await startStandInAws();
  const profile = mkdtempSync(join(tmpdir(), 'hatrack-tour-'));
  try {
    say('Importing the sample roles and opening a window…');
    await seedProfile(profile);
    await beWalked(aws, profile);
  } finally {
    await aws.close();
    // The browser's last processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function beWalked(aws: StandInAws, profile: string): Promise<void> {
  const { hostResolverRules } = aws;
  const extension = chromeExtension;
  const address = consoleAddress;
  const window = await openWindow({ extension, profile, hostResolverRules, address });
  const forget = endWith(window);
  await window.openBehind(`chrome-extension://${chromiumId(extension)}/src/options/index.html`);
  say('', ...whatToDo, '');
  const stopTelling = tellArrivals(aws);
  await window.closed;
  stopTelling();
  forget();
}

/** A terminal sends Ctrl+C to the browser too, and more than once where a runner passes it on: all of them mean one end. */
function endWith(window: BrowserWindow): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = () => void window.close();
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
