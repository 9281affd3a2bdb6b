/** Whether a window could be shown here, and whether the person would rather have none. */
import process from 'node:process';
import { Problem } from './problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the tour opens a window. On Linux a display is named by the environment; macOS and Windows have one.
 * Throws if HATRACK_TOUR says what the tour does not know: silence would look like obedience.
 */
export function opensWindow(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  const wish = environment.HATRACK_TOUR ?? '';
  if (wish === 'headless') return false;
  if (wish !== '') {
    throw new Problem(`HATRACK_TOUR is “${wish}”; the tour knows HATRACK_TOUR=headless alone.`);
  }
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
