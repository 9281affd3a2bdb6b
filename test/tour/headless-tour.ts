/** The tour that walks by itself, for machines without a display: it says what it does and keeps a picture of each step. */
import { launchChromium } from '../browsers/chromium.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';
import { consoleAddress } from './console-address.ts';
import { exportSteps } from './export-steps.ts';
import { importSteps } from './import-steps.ts';
import { Logbook } from './logbook.ts';
import { openOptions } from './options-page.ts';
import { chromeExtension } from './place.ts';
import { say } from './say.ts';
import { switchSteps } from './switch-steps.ts';

/** Walks the whole tour. Rejects at the first step that does not come out as expected. */
export async function headlessTour(): Promise<void> {
  const log = new Logbook();
  const aws = await startStandInAws();
  try {
    await walkBeside(aws, log);
  } finally {
    await aws.close();
  }
  say('', `Done: ${log.summary}`);
}

async function walkBeside(aws: StandInAws, log: Logbook): Promise<void> {
  const { hostResolverRules } = aws;
  const chromium = await launchChromium({ extension: chromeExtension, hostResolverRules });
  try {
    const options = await openOptions(chromium, 'import');
    const awsTab = await chromium.context.newPage();
    await awsTab.goto(consoleAddress);
    const walk = { aws, chromium, log, options, awsTab };
    for (const step of [...importSteps, ...switchSteps, ...exportSteps]) await step(walk);
  } finally {
    await chromium.close();
  }
}
