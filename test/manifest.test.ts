/** The manifest asks for the least, each thing it asks for is used, and Firefox's is made of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firefoxManifest } from '../build/firefox-manifest.ts';
import manifest from '../manifest.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };
import { isConsoleHost, partitions } from '../src/domain/partition.ts';
import { SHORTCUTS } from '../src/store/shortcut-roles.ts';

const browserFolder = readdirSync('src/browser')
  .map((name) => readFileSync(join('src/browser', name), 'utf8'))
  .join('\n');

const pageFiles = readdirSync('src/options', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(join('src/options', name), 'utf8')] as const);

/** Where each permission shows in `src/browser`; a permission without an entry here is not allowed. */
const uses: Record<string, RegExp> = {
  storage: /browser\.storage\b/,
  scripting: /browser\.scripting\b/,
  contextMenus: /browser\.contextMenus\b/,
  alarms: /browser\.alarms\b/,
};

/** The same for what Firefox's manifest has beside it: its optional permission is for opening tabs in containers alone. */
const usesInFirefox: Record<string, RegExp> = {
  ...uses,
  contextualIdentities: /browser\.contextualIdentities\b/,
  cookies: /create\(\{[^}]*\.\.\.inContainer\(/,
};

/** Every key that Chrome's manifest may have, so that none comes in unseen. */
const knownKeys = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'omnibox',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'storage',
  'version',
];

const awsHosts = partitions.map(({ signInHost }) => `https://*.${signInHost}/`);

describe('the manifest', () => {
  it('has nothing that this test does not know', () => {
    expect(Object.keys(manifest).sort()).toEqual(knownKeys);
  });

  it.each(manifest.permissions)('uses the permission %s', (permission) => {
    expect(uses[permission]).toBeDefined();
    expect(browserFolder).toMatch(uses[permission] as RegExp);
  });

  it('asks for AWS’s sign-in and console hosts and no others', () => {
    const asked = manifest.host_permissions.map((pattern) =>
      pattern.replace(/^https:\/\/(\*\.)?/, ''),
    );
    const consoleHosts = asked.filter((pattern) => !pattern.startsWith('signin.'));
    expect(manifest.host_permissions).toEqual(
      expect.arrayContaining(awsHosts.map((host) => `${host}*`)),
    );
    expect(asked.length - consoleHosts.length).toBe(partitions.length);
    for (const pattern of consoleHosts) {
      const host = pattern.replace('/*', '');
      expect([host, partitions.some((partition) => isConsoleHost(host, partition))]).toEqual([
        host,
        true,
      ]);
    }
    expect(browserFolder).toMatch(/permissions\.contains/);
  });

  it('may be given, one host at a time and by a click, the host of a folder or a team list', () => {
    expect(manifest.optional_host_permissions).toEqual([
      'https://*/*',
      'http://localhost/*',
      'http://127.0.0.1/*',
      'http://[::1]/*',
    ]);
    expect(browserFolder).toMatch(/permissions\.request\(\{ origins: \[pattern\] \}\)/);
    const asking = pageFiles.filter(([, text]) => /\brequestHost\(/.test(text));
    expect(asking.map(([name]) => name).sort()).toEqual([
      'folder-section.tsx',
      'team-list-card.tsx',
      'team-lists-tab.tsx',
    ]);
  });

  it('runs on the Switch Role page and no other', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]?.matches).toEqual(
      awsHosts.map((host) => `${host}switchrole*`),
    );
    expect(manifest.content_scripts[0]).not.toHaveProperty('all_frames');
  });

  it('suggests keys for the popup alone, and leaves those of all other commands to the person', () => {
    const { _execute_action, ...shortcuts } = manifest.commands;
    expect(Object.keys(_execute_action)).toEqual(['suggested_key']);
    expect(Object.keys(shortcuts)).toEqual([
      ...SHORTCUTS.map((shortcut) => `role-${shortcut}`),
      'role-before',
      'switch-back',
    ]);
    for (const command of Object.values(shortcuts)) {
      expect(Object.keys(command)).toEqual(['description']);
    }
  });

  it('uses the address bar that it names a keyword for', () => {
    expect(manifest.omnibox.keyword).toBe('hat');
    expect(browserFolder).toMatch(/browser\.omnibox\b/);
  });

  it('has the version of the package', () => {
    expect(manifest.version).toBe(packageJson.version);
  });
});

describe('Firefox’s manifest', () => {
  const firefox = firefoxManifest(manifest as Parameters<typeof firefoxManifest>[0]);

  it('is Chrome’s but for the background, the add-on id, the versions and containers', () => {
    const { background, browser_specific_settings, optional_permissions, ...shared } = firefox;
    const { background: _, minimum_chrome_version: __, storage: ___, ...chrome } = manifest;
    const permissions = [...chrome.permissions, 'contextualIdentities'];
    expect(shared).toEqual({ ...chrome, permissions });
    expect(optional_permissions).toEqual(['cookies']);
    expect(background).toEqual({ scripts: [manifest.background.service_worker], type: 'module' });
    expect(browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
  });

  it.each([...manifest.permissions, 'contextualIdentities', 'cookies'])(
    'uses the permission %s',
    (permission) => {
      expect(browserFolder).toMatch(usesInFirefox[permission] as RegExp);
    },
  );

  it('reads no cookie, for all its leave to', () => {
    expect(browserFolder).not.toMatch(/browser\.cookies\b/);
  });

  it('is a pure function', () => {
    const before = structuredClone(manifest);
    const make = () => firefoxManifest(manifest as Parameters<typeof firefoxManifest>[0]);
    expect(make()).toEqual(make());
    expect(manifest).toEqual(before);
  });
});
