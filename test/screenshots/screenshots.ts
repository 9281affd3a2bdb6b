/**
 * `npm run screenshots`: pictures of Hatrack's pages in all their states, in several languages and schemes of color, in a real
 * Chromium beside the stand-in AWS. `--only popup-list`, `--language de` and `--scheme dark` ask for some of them, each as
 * often as one likes. `--publish` takes those of the README, the guides and the stores' listings instead, in English.
 *
 * Pictures are written in the machine's fonts: for Japanese it needs one with its letters, such as Noto Sans CJK.
 */
import { join } from 'node:path';
import process from 'node:process';
import { repository } from '../tour/place.ts';
import { readCommandLine, type Wanted } from './command-line.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { inEachLanguage } from './each-language.ts';
import { picturesIn } from './pictures-in.ts';
import { states } from './states.ts';

const folder = join(repository, 'screenshots');

/** Resolves to whether every state could be come to. */
async function takePictures({ languages, others, schemes, only }: Wanted): Promise<boolean> {
  const [language, ...more] = languages;
  if (language === undefined || more.length > 0) return inEachLanguage(languages, others);
  const isWanted = (name: string) =>
    only.length === 0 || only.some((beginning) => name.startsWith(beginning));
  const wanted = states.filter(({ name }) => isWanted(name));
  const isWell = await picturesIn(language, { wanted, schemes, folder });
  const names = states.map(({ name }) => name);
  console.log(`Look at ${writeContactSheet(folder, names)}`);
  return isWell;
}

const wanted = readCommandLine(process.argv.slice(2));
if (wanted.publishes) {
  // Zopfli, once loaded, writes all of itself to the screen before any error.
  const { publish } = await import('./publish.ts');
  await publish();
} else process.exitCode = (await takePictures(wanted)) ? 0 : 1;
