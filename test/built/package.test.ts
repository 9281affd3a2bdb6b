/** The built extensions are whole: every file that their manifests name is there, and nothing is open to pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textPlaces } from '../../build/locales.ts';

interface BuiltManifest {
  icons: Record<string, string>;
  action: { default_popup: string };
  options_ui: { page: string };
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js: string[] }[];
  web_accessible_resources?: unknown;
}

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const folder = `dist/${target}`;
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as BuiltManifest;

  it('holds every file that its manifest names', () => {
    const { icons, action, options_ui, background, content_scripts } = manifest;
    const files = [
      ...Object.values(icons),
      action.default_popup,
      options_ui.page,
      ...(background.scripts ?? []),
      ...(background.service_worker ? [background.service_worker] : []),
      ...content_scripts.flatMap(({ js }) => js),
    ];
    expect(files.length).toBeGreaterThan(7);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  it('opens none of its files to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('has content scripts of one plain file each', () => {
    for (const file of manifest.content_scripts.flatMap(({ js }) => js)) {
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\bimport\s*[({'"]/);
    }
  });

  it('has a popup of one page, with its styles in it, and one script', () => {
    const page = readFileSync(join(folder, manifest.action.default_popup), 'utf8');
    expect(page).toContain('<style>');
    expect(page).not.toMatch(/<link\b|@import/);
    const scripts = [...page.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(scripts).toHaveLength(1);
    expect(readFileSync(join(folder, scripts[0] ?? ''), 'utf8')).not.toMatch(
      /\bimport\s*[({*'"]|\bfrom\s*["']\./,
    );
  });

  it('names no text by its key', () => {
    const keys = new Set(textPlaces().keys());
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const words = scripts.flatMap((script) => script.match(/\b[a-z]\w*_\w+\b/gi) ?? []);
    expect(words.filter((word) => keys.has(word))).toEqual([]);
  });

  it('is packed into a zip', () => {
    const bytes = readFileSync(`dist/hatrack-${target}.zip`);
    expect(bytes.length).toBeLessThanOrEqual(400_000);
    const files = unzipSync(bytes);
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).toBe(text);
    expect(Object.keys(files)).toContain('src/popup/index.html');
  });
});
