/** The cookie store of a tab, as each browser tells it. */
import { describe, expect, it, vi } from 'vitest';

// A browser without containers, as Chromium is.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import {
  isContainerStore,
  listContainers,
  mayOpenContainers,
  storeOf,
} from '../../src/browser/containers.ts';

describe('the cookie store', () => {
  it.each([
    ['Firefox', { cookieStoreId: 'firefox-default', incognito: false }, 'firefox-default'],
    ['Firefox', { cookieStoreId: 'firefox-private', incognito: true }, 'firefox-private'],
    ['Firefox', { cookieStoreId: 'firefox-container-7', incognito: false }, 'firefox-container-7'],
    ['Chromium', { incognito: false }, 'firefox-default'],
    ['Chromium', { incognito: true }, 'firefox-private'],
  ])('in %s of the tab %j is %s', (_, tab, store) => {
    expect(storeOf(tab)).toBe(store);
    expect(isContainerStore(store)).toBe(store.startsWith('firefox-container-'));
  });
});

describe('without containers, as in Chromium,', () => {
  it('there are none, and nothing is asked of the browser', async () => {
    expect(await listContainers()).toBeUndefined();
    expect(await mayOpenContainers()).toBe(false);
  });
});
