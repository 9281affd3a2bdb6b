/** What every step of the headless tour works with. */
import type { Page } from 'playwright';
import type { Chromium } from '../browsers/chromium.ts';
import type { StandInAws } from '../stand-in-aws/index.ts';
import type { Logbook } from './logbook.ts';

export interface Walk {
  aws: StandInAws;
  chromium: Chromium;
  log: Logbook;
  /** The tab with Hatrack's options page. */
  options: Page;
  /** The tab with the stand-in's console, over which the popup opens. */
  awsTab: Page;
}

export type Step = (walk: Walk) => Promise<void>;
