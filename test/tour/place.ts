/** Where the tour finds what was built, and where it leaves its pictures: the same wherever it is started from. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
export const chromeExtension = join(repository, 'dist', 'chrome');
export const firefoxManifest = join(repository, 'dist', 'firefox', 'manifest.json');
export const pictureFolder = join(repository, 'tour');
