/** Builds the extension: `vite build --mode chrome` and `vite build --mode firefox`, into `dist/<mode>`. */
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { type ContentScript, contentScripts } from './build/content-scripts.ts';
import { cssNames } from './build/css-names.ts';
import { firefoxManifest, OLDEST_FIREFOX } from './build/firefox-manifest.ts';
import { inlineStyles } from './build/inline-styles.ts';
import { locales } from './build/locales.ts';
import { managedSchema } from './build/managed-schema.ts';
import { messagePlaces } from './build/message-places.ts';
import { ownModules } from './build/own-modules.ts';
import { plainImports } from './build/plain-imports.ts';
import { secondPass } from './build/second-pass.ts';
import { yamlReading } from './build/yaml-reading.ts';
import manifest from './manifest.json' with { type: 'json' };

/** Started by the options page, by the name of its file; an entry of its own, so that it shares modules with the pages. */
const WORKER = 'src/options/list-reader-worker.ts';

type Chrome = Parameters<typeof firefoxManifest>[0];

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  const target = firefox ? `firefox${OLDEST_FIREFOX}` : `chrome${manifest.minimum_chrome_version}`;
  const outDir = `dist/${firefox ? 'firefox' : 'chrome'}`;
  const { content_scripts, ...pages } = manifest;
  return {
    plugins: [
      ownModules(manifest.action.default_popup),
      crx({
        manifest: (firefox ? firefoxManifest(pages as Chrome) : pages) as ManifestV3Export,
        browser: firefox ? 'firefox' : 'chrome',
      }),
      managedSchema(manifest.storage.managed_schema, firefox),
      plainImports(),
      secondPass(),
      yamlReading(),
      cssNames(),
      inlineStyles(manifest.action.default_popup),
      messagePlaces(),
      locales(JSON.stringify(manifest)),
      contentScripts(content_scripts as ContentScript[], outDir, target),
    ],
    build: {
      outDir,
      target,
      modulePreload: false,
      rolldownOptions: {
        // How long our own plugins take is known.
        checks: { pluginTimings: false },
        input: [WORKER],
        output: {
          entryFileNames: ({ facadeModuleId: id }) =>
            id?.endsWith(WORKER) ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
  };
});
