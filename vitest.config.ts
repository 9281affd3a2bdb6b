/**
 * Three kinds of tests: `unit` runs in Node alone, `browsers` needs the built extension and real browsers, `programs` needs
 * other programs that read what Hatrack writes.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const browserTests = [
  'test/in-chromium/**/*.test.ts',
  'test/in-firefox/**/*.test.ts',
  'test/browsers/**/*.test.ts',
  'test/built/**/*.test.ts',
  'test/tour/tour.test.ts',
];

const programTests = ['test/programs/**/*.test.ts'];

/** The files that take longest, the longest first. */
const LONGEST = [
  '/in-chromium/situations/',
  '/in-chromium/webdav-sync',
  '/in-chromium/account-sync',
  '/in-chromium/who-may-switch',
  '/in-chromium/ways-in',
  '/in-chromium/accessibility',
  '/in-chromium/switch-page-by-hand',
  '/in-chromium/walks/',
  '/in-firefox/',
];

/** What takes longest comes first: begun late, it would be waited for while nothing else is left to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LONGEST.length : found;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // A busy machine is no fault of the code: this only ends what hangs.
          testTimeout: 60_000,
          setupFiles: ['test/english.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...browserTests, ...programTests],
        },
      },
      {
        test: {
          name: 'browsers',
          setupFiles: ['test/english.ts'],
          include: browserTests,
          // What drives the browsers is loaded once a worker; the files keep nothing there.
          isolate: false,
          // Each file has browsers of its own, which wait more than they work; more than two would wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine takes its time; what comes late is not wrong.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'programs',
          setupFiles: ['test/english.ts'],
          include: programTests,
          isolate: false,
          // As for the browsers, because both run side by side.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
