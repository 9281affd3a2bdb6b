/**
 * The built extension, copied so that it speaks one language whatever the browser speaks: that language's messages are the
 * only ones it has. So no Chromium needs a language pack, which Debian's has not.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies `extension` into a folder of its own, which whoever asked for it removes. */
export function speakingOnly(language: string, extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), `hatrack-${language}-`));
  cpSync(extension, copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales).filter((name) => name !== language)) {
    rmSync(join(locales, other), { recursive: true });
  }
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}
