/**
 * `npm start`: Hatrack beside a stand-in AWS, with 40 sample roles, for someone who has no AWS account.
 *
 * Where there is a display, a window opens and the person walks. Where there is none, or with HATRACK_TOUR=headless, the
 * tour walks by itself and leaves pictures in tour/. Exits with 1 if anything does not come out as expected.
 */
import process from 'node:process';
import { opensWindow } from './display.ts';
import { headlessTour } from './headless-tour.ts';
import { Problem } from './problem.ts';
import { say } from './say.ts';
import { windowTour } from './window-tour.ts';
import { howToLoad, nothingReal } from './words.ts';

try {
  const isShown = opensWindow();
  say('', `Hatrack: a guided tour${isShown ? '' : ' without a display'}.`, ...nothingReal);
  await (isShown ? windowTour() : headlessTour());
  say('', ...howToLoad);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Problem) say('', error.message);
  else console.error(error);
}
