/** First part of the headless tour: the sample goes in through the Import tab, and nothing changes before it was seen. */
import {
  chooseSample,
  goToTab,
  pressImport,
  pressPreview,
  previewCounts,
  statusOf,
} from './options-page.ts';
import { sampleRoles } from './sample.ts';
import type { Step } from './walk.ts';

const count = sampleRoles().length;

const chooseFile: Step = async ({ options, log }) => {
  log.step('On the options page, Import: chose the file sample-roles.json.');
  await options.bringToFront();
  await chooseSample(options);
  const preview = options.getByRole('button', { name: 'Preview' });
  await log.sees('Preview can be pressed', true, () => preview.isEnabled());
  await log.picture(options, 'import');
};

const preview: Step = async ({ options, log, chromium }) => {
  log.step('Pressed Preview: Hatrack says what the import would change.');
  await pressPreview(options);
  const expected = { new: count, changed: 0, 'the same': 0, refused: 0 };
  await log.sees('the preview counts', expected, () => previewCounts(options));
  const problems = options.getByRole('list', { name: 'Problems' });
  await log.sees('problems', 0, () => problems.count());
  await log.sees('roles stored so far', 0, () => storedBuckets(chromium.storage('local')));
  await log.picture(options, 'preview', { whole: true });
};

const carryOut: Step = async ({ options, log }) => {
  log.step('Pressed Import.');
  await pressImport(options);
  await log.sees('the page says', `Imported: ${count} new.`, () => statusOf(options));
  await log.picture(options, 'imported');
};

const lookAtRoles: Step = async ({ options, log }) => {
  log.step('Went to the tab Roles.');
  await goToTab(options, 'roles');
  const rows = options.getByRole('grid', { name: 'Roles' });
  // The head of the table is a row too.
  const counted = async () => Number(await rows.getAttribute('aria-rowcount')) - 1;
  await log.sees('roles in the table', count, counted);
  await log.picture(options, 'roles');
};

/** The parts of the store that hold roles: there are none before the first import. */
async function storedBuckets(storage: { get(): Promise<Record<string, unknown>> }) {
  return Object.keys(await storage.get()).filter((key) => key.startsWith('roles/')).length;
}

export const importSteps: readonly Step[] = [chooseFile, preview, carryOut, lookAtRoles];
