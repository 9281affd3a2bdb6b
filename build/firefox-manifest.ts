/**
 * Firefox's manifest as a pure function of the one in `manifest.json`, which is Chrome's and Edge's.
 *
 * Firefox checks policies by no schema, runs an event page where Chrome runs a service worker, wants a fixed add-on id (storage and sync hang on it),
 * and asks every new add-on to say which data it collects: none. It alone has containers: `contextualIdentities`, by which
 * they are listed and made, cannot be optional there; `cookies`, without which no tab opens in one, can.
 */

interface Manifest {
  minimum_chrome_version?: string;
  storage?: { managed_schema: string };
  background: { service_worker: string; type: 'module' };
  permissions: string[];
  [key: string]: unknown;
}

/** The oldest Firefox that knows consent to data collection on desktop and on Android; it has all else that is used. */
export const OLDEST_FIREFOX = '142';

/** Turns Chrome's manifest into Firefox's. Keys it does not name are taken over as they are. */
export function firefoxManifest(chrome: Manifest): Record<string, unknown> {
  const { minimum_chrome_version: _, storage: __, background, ...shared } = chrome;
  return {
    ...shared,
    permissions: [...shared.permissions, 'contextualIdentities'],
    optional_permissions: ['cookies'],
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: 'hatrack@hatrack.dev',
        strict_min_version: `${OLDEST_FIREFOX}.0`,
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
