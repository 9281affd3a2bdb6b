// Gives an extension its leave for hosts in a real Chromium, as if a person had been asked.
//
// Chromium's question for an optional host is a window of its own, which no driver can press. But Chromium remembers what an
// extension was once given: here its first start, in a profile of its own, is with a manifest that asks for the hosts from
// the beginning, and every later one with the true manifest. Asked again, Chromium then says yes by itself.

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';

export type Granted = {
  /** The folder of the unpacked extension: a copy, since its path is its name. */
  extension: string;
  profile: string;
  /** Removes both; close the browser before. */
  remove: () => Promise<void>;
};

/** `patterns`: such as "http://127.0.0.1/*". */
export async function grantHosts(extension: string, patterns: string[]): Promise<Granted> {
  const folder = mkdtempSync(join(tmpdir(), 'hatrack-granted-'));
  const granted = { extension: join(folder, 'extension'), profile: join(folder, 'profile') };
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    cpSync(extension, granted.extension, { recursive: true });
    const path = join(granted.extension, 'manifest.json');
    const text = readFileSync(path, 'utf8');
    const manifest = JSON.parse(text) as { host_permissions: string[] };
    manifest.host_permissions.push(...patterns);
    writeFileSync(path, JSON.stringify(manifest));
    await (await launchChromium(granted)).close();
    writeFileSync(path, text);
    return { ...granted, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
