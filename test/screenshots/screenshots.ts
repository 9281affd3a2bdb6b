/**
 * `npm run screenshots`: pictures of Hatrack's pages in all their states, in several languages and schemes of color, in a real
 * Chromium beside the stand-in AWS. `--only popup-list`, `--language de` and `--scheme dark` ask for some of them;
 * `--publish` makes those of the README and of the stores instead.
 *
 * Pictures are written in the machine's fonts: for Japanese it needs one with its letters, such as Noto Sans CJK.
 */
import process from 'node:process';
import { takeAllPictures } from './all-pictures.ts';
import { readCommandLine } from './command-line.ts';

const failed = await takeAllPictures(readCommandLine(process.argv.slice(2)));
for (const line of failed) console.log(line);
process.exitCode = failed.length > 0 ? 1 : 0;
