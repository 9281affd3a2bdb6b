/** Last part of the headless tour: what comes out of Hatrack is what went in, and nothing went anywhere else. */
import { readFileSync } from 'node:fs';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { goToTab, statusOf } from './options-page.ts';
import { sampleRoles } from './sample.ts';
import type { Step } from './walk.ts';

const exportList: Step = async ({ options, log }) => {
  log.step('On the options page, Export: pressed Export JSON.');
  await options.bringToFront();
  await goToTab(options, 'export');
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export JSON' }).click();
  const file = await (await downloading).path();
  const exported = `Exported ${sampleRoles().length} roles.`;
  await log.sees('the page says', exported, () => statusOf(options));
  const isSame = readFileSync(file, 'utf8') === writeRoleList(sampleRoles());
  await log.sees('the sample, to a byte', true, () => isSame);
  await log.picture(options, 'export');
};

const lookAtTraffic: Step = async ({ aws, log }) => {
  log.step('Looked at what the stand-in AWS was asked for.');
  await log.sees('switches in all', 3, () => aws.switches.length);
  await log.sees('switches refused', 0, () => aws.refusals.length);
  log.note('requests', String(aws.requests.length));
  log.note('hosts', [...new Set(aws.requests.map(({ host }) => host))].join(', '));
};

export const exportSteps: readonly Step[] = [exportList, lookAtTraffic];
