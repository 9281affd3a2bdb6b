/** A browser profile that has the sample roles already: they go in as a person's would, through the Import tab. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { chooseSample, openOptions, pressImport, pressPreview } from './options-page.ts';
import { chromeExtension } from './place.ts';
import { sampleRoles } from './sample.ts';

/** Fills an empty profile folder. The browser that does it has no window, and has ended when this resolves. */
export async function seedProfile(profile: string): Promise<void> {
  const chromium = await launchChromium({ extension: chromeExtension, profile });
  try {
    const options = await openOptions(chromium, 'import');
    await chooseSample(options);
    await pressPreview(options);
    await pressImport(options);
    await options.getByText(`Imported: ${sampleRoles().length} new`).waitFor();
  } finally {
    await chromium.close();
  }
  arrangeToolbar(chromium.extensionId, profile);
}

/**
 * The hat stands in the toolbar, where it otherwise hides behind the puzzle piece until a person pins it; and Chromium
 * does not offer its own sign-in beside it, in a window that is about AWS's.
 */
function arrangeToolbar(extensionId: string, profile: string): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  preferences.extensions = { ...preferences.extensions, pinned_extensions: [extensionId] };
  preferences.signin = { ...preferences.signin, allowed: false, allowed_on_next_startup: false };
  writeFileSync(path, JSON.stringify(preferences));
}
