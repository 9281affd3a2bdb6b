/** The real popup: finding a role by keyboard, choosing where it opens, and what it says when it cannot. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { dataProd, Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const all = [shopProd, shopTest, dataProd];

async function popupWith(...roles: typeof all) {
  if (roles.length > 0) await hatrack.holdsRoles(...roles);
  const tab = await hatrack.foreignTab();
  const popup = await hatrack.chromium.openPopup(tab);
  const search = popup.getByRole('combobox', { name: 'Search roles' });
  const options = popup.getByRole('listbox', { name: 'Roles' }).getByRole('option');
  const active = () => popup.getByRole('option', { selected: true }).textContent();
  return { tab, popup, search, options, active };
}

describe('the list', () => {
  it('shows every role, grouped, with what tells it apart', async () => {
    const { popup, options } = await popupWith(...all);
    await expect
      .poll(() => options.allTextContents())
      .toEqual([
        expect.stringMatching(/^Data prod.*acme-data.*Analyst/),
        expect.stringMatching(/^Shop prod.*1111-1111-1111.*Admin.*eu-west-1/),
        expect.stringMatching(/^Shop test.*2222-2222-2222.*team\/ops\/ReadOnly/),
      ]);
    const shop = popup.getByRole('group', { name: 'Shop' }).getByRole('option');
    expect(await shop.count()).toBe(2);
  });

  it('has favorites first', async () => {
    const { options } = await popupWith(shopProd, dataProd, role({ ...shopTest, favorite: true }));
    await expect.poll(() => options.first().textContent()).toMatch(/^Shop test/);
  });

  it('is searched over everything that tells roles apart', async () => {
    const { search, options } = await popupWith(...all);
    for (const [query, name] of [
      ['pro sho', 'Shop prod'],
      ['2222', 'Shop test'],
      ['eu-west', 'Shop prod'],
      ['readonly', 'Shop test'],
      ['acme', 'Data prod'],
      ['sho tes', 'Shop test'],
      ['Data analyst', 'Data prod'],
    ] as const) {
      await search.fill(query);
      await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining(name)]);
    }
  });

  it.each([20, 40])('keeps the height of %i roles while one types', async (length) => {
    const many = Array.from({ length }, (_, at) =>
      role({ ...shopProd, roleName: `Role${at}`, displayName: `Role ${at}` }),
    );
    const { popup, search, options } = await popupWith(...many);
    await options.first().waitFor();
    const height = () => popup.evaluate(() => innerHeight);
    const before = await height();
    expect(before).toBeGreaterThan(500);
    await search.fill('Role 17');
    await expect.poll(() => options.count()).toBe(1);
    expect(await height()).toBe(before);
  });

  it('has rows ready for the wheel once the pointer is over it', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      role({ ...shopProd, roleName: `Role${at}`, displayName: `Role ${at}` }),
    );
    const { options } = await popupWith(...many);
    await options.first().waitFor();
    const drawn = await options.count();
    await options.first().hover();
    await expect.poll(() => options.count()).toBeGreaterThan(drawn + 2);
  });

  it('shows what another page changes while it is open', async () => {
    const { options } = await popupWith(shopProd);
    await expect.poll(() => options.count()).toBe(1);
    const worker = await hatrack.chromium.worker();
    const stored = await hatrack.chromium.storage('local').get();
    const [key = '', text] =
      Object.entries(stored).find(([name]) => name.startsWith('roles/')) ?? [];
    const renamed = (text as string).replace('Shop prod', 'Renamed elsewhere');
    await hatrack.chromium.storage('local').set({ [key]: renamed });
    await expect
      .poll(() => options.allTextContents())
      .toEqual([expect.stringContaining('Renamed elsewhere')]);
    expect(worker.url()).toContain('service-worker');
  });
});

describe('the picture that is painted first', () => {
  const PAGE = 'src/popup/index.html';

  /** The popup's page as a tab, where one can look at it before its modules have run. */
  async function openedAgain(before: () => void) {
    await hatrack.holdsRoles(...all);
    const page = await hatrack.chromium.openExtensionPage(PAGE);
    await page.getByRole('option').first().waitFor();
    await page.waitForFunction(() => localStorage.getItem('popup-first-screen') !== null);
    await page.addInitScript(before);
    await page.reload();
    return page;
  }

  it('shows what was shown last, and nothing of who was signed in', async () => {
    const page = await openedAgain(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.dataset.picture = document.querySelector('main')?.textContent;
      });
    });
    const picture = await page.evaluate(() => document.documentElement.dataset.picture);
    expect(picture).toContain('Shop prod');
    expect(picture).not.toContain('AWS');
    await page.getByText('No console is open here').waitFor();
    await page.close();
  });

  it('takes what is typed and keeps the focus', async () => {
    const page = await openedAgain(() => {
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('input')?.focus();
        document.execCommand('insertText', false, 'data');
      });
    });
    await expect
      .poll(() => page.getByRole('option').allTextContents())
      .toEqual([expect.stringContaining('Data prod')]);
    const search = page.getByRole('combobox', { name: 'Search roles' });
    expect(await search.inputValue()).toBe('data');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('a page that cannot be drawn', () => {
  it.each(['src/popup/index.html', 'src/options/index.html'])(
    '%s says why, and what to do',
    async (path) => {
      const page = await hatrack.chromium.openExtensionPage(path);
      await page.addInitScript(() => {
        chrome.storage.onChanged.addListener = () => {
          throw new Error('Nothing can be followed.');
        };
      });
      await page.reload();
      await page.getByRole('alert').getByText('Close it and open it again.').waitFor();
      await page.getByText('Nothing can be followed.').waitFor();
      await page.close();
    },
  );
});

describe('the keys', () => {
  it('move through the list and round its ends', async () => {
    const { popup, active } = await popupWith(...all);
    await expect.poll(active).toMatch(/^Data prod/);
    for (const [key, name] of [
      ['ArrowDown', 'Shop prod'],
      ['End', 'Shop test'],
      ['ArrowDown', 'Data prod'],
      ['ArrowUp', 'Shop test'],
      ['Home', 'Data prod'],
    ] as const) {
      await popup.keyboard.press(key);
      await expect.poll(active).toContain(name);
    }
  });

  it('keep the active role in sight among thousands', async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      role({ displayName: `Role ${at}`, account: String(300_000_000_000 + at), roleName: 'Admin' }),
    );
    const { popup } = await popupWith(...many);
    const active = popup.getByRole('option', { selected: true });
    await active.waitFor();
    for (const [key, name] of [
      ['End', 'Role 2999'],
      ['ArrowUp', 'Role 2998'],
      ['Home', 'Role 0'],
    ] as const) {
      await popup.keyboard.press(key);
      await expect.poll(() => active.textContent()).toContain(name);
      const isInSight = () =>
        active.evaluate((option) => {
          const { top, bottom } = option.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await expect.poll(isInSight).toBe(true);
    }
    expect(await active.getAttribute('aria-setsize')).toBe('3000');
  });

  it('clear the search with Escape', async () => {
    const { popup, search, options } = await popupWith(...all);
    await search.fill('test');
    await expect.poll(() => options.count()).toBe(1);
    await popup.keyboard.press('Escape');
    await expect.poll(() => options.count()).toBe(3);
    expect(await search.inputValue()).toBe('');
  });

  it('switch in this tab with Enter', async () => {
    const { tab, popup, search } = await popupWith(...all);
    await search.fill('shop prod');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole\?account=111111111111/);
  });

  it.each([
    ['Control+Enter', 'a new tab'],
    ['Control+Shift+Enter', 'a new tab behind'],
    ['Shift+Enter', 'a new window'],
  ])('switch with %s in %s, and leave this tab as it is', async (keys) => {
    const { tab, popup, search } = await popupWith(...all);
    await search.fill('shop prod');
    const opened = hatrack.chromium.context.waitForEvent('page');
    await closing(popup, () => popup.keyboard.press(keys));
    const page = await opened;
    await page.waitForURL(/switchrole\?account=111111111111/);
    await page.getByRole('region', { name: 'Hatrack' }).getByText('Filled in').waitFor();
    expect(tab.url()).toBe('https://www.example.org/');
    await page.close();
  });

  it('say why a private window cannot be opened', async () => {
    const { popup } = await popupWith(shopProd);
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('Alt+Enter');
    await popup.getByRole('alert').getByText('not allowed in private windows').waitFor();
  });

  it('ask once more before a protected role', async () => {
    const { tab, popup, active } = await popupWith(role({ ...shopProd, protected: true }));
    await expect.poll(active).toContain('Shop prod');
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').getByText('is protected').waitFor();
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.getByRole('alert').count()).toBe(0);
    expect(tab.url()).toBe('https://www.example.org/');
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').waitFor();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole/);
  });

  it('of the mouse ask as well, and the second half of a double click answers nothing', async () => {
    const { tab, popup, options } = await popupWith(role({ ...shopProd, protected: true }));
    await options.first().dblclick();
    await popup.getByRole('alert').getByText('is protected').waitFor();
    expect(tab.url()).toBe('https://www.example.org/');
    // Keys go to the field again, whichever half took the focus.
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole/);
  });

  it('of the mouse that lead back and forward pick nothing', async () => {
    const { tab, options, active } = await popupWith(...all);
    await options.nth(1).waitFor();
    for (const button of [3, 4]) {
      await options.nth(1).dispatchEvent('auxclick', { button, bubbles: true });
    }
    expect(await active()).toContain('Data prod');
    expect(tab.url()).toBe('https://www.example.org/');
  });

  it('go on to the field after a switch that failed', async () => {
    const { popup, search, options } = await popupWith(shopProd);
    await options.first().waitFor();
    await search.press('Alt+Enter');
    await popup.getByRole('alert').getByText('not allowed in private windows').waitFor();
    await expect
      .poll(() => search.evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  it('keep the row in sight that they ask about', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      role({ ...shopProd, roleName: `Role${at}`, displayName: `Role ${at}`, protected: true }),
    );
    const { popup, options } = await popupWith(...many);
    await options.first().waitFor();
    const row = popup.getByRole('option', { selected: true });
    const isWhole = () =>
      row.evaluate((option) => {
        const { left, top, bottom } = option.getBoundingClientRect();
        return [top + 1, bottom - 1].every((y) =>
          option.contains(document.elementFromPoint(left + 20, y)),
        );
      });
    const question = popup.getByRole('alert').getByText('is protected');
    const places = Array.from({ length: 9 }, (_, at) => at + 1);
    for (const place of places) {
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('Enter');
      await question.waitFor();
      await expect.poll(isWhole, { message: `row ${place}` }).toBe(true);
      await popup.keyboard.press('Escape');
      await expect.poll(() => question.count()).toBe(0);
    }
  });
});

describe('where all pages are zoomed in', () => {
  it.each([125, 200])(
    'to %i percent, what is asked stands in sight all the same',
    async (percent) => {
      const profile = profileZoomedTo(percent / 100);
      const zoomed = await Hatrack.start({ profile });
      try {
        const roles = Array.from({ length: 40 }, (_, at) =>
          role({ ...shopProd, roleName: `Role${at}`, displayName: `Role ${at}`, protected: true }),
        );
        await zoomed.holdsRoles(...roles);
        const popup = await zoomed.chromium.openPopup(await zoomed.foreignTab());
        await popup.getByRole('option').first().waitFor();
        expect(await popup.evaluate(() => devicePixelRatio)).toBe(percent / 100);
        await popup.keyboard.press('Enter');
        const question = popup.getByRole('alert').getByText('is protected');
        await expect
          .poll(() => question.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
          .toBe(true);
        await expect.poll(() => popup.evaluate(reachesOut)).toBe(false);
      } finally {
        await zoomed.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );

  const reachesOut = () => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth > innerWidth || scrollHeight > innerHeight;
  };

  /** A new profile in which the person has chosen a page zoom; Chromium counts it in steps of 20 %. */
  function profileZoomedTo(factor: number): string {
    const profile = mkdtempSync(join(tmpdir(), 'hatrack-zoomed-'));
    mkdirSync(join(profile, 'Default'));
    const partition = { default_zoom_level: { x: Math.log(factor) / Math.log(1.2) } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ partition }));
    return profile;
  }
});

describe('when there is nothing to show', () => {
  it('an empty list leads to the import', async () => {
    const { popup } = await popupWith();
    await popup.getByRole('heading', { name: 'No roles yet' }).waitFor();
    const opened = hatrack.chromium.context.waitForEvent('page');
    await closing(popup, () => popup.getByRole('button', { name: 'Import a role list' }).click());
    const options = await opened;
    await options.getByRole('button', { name: 'Preview' }).waitFor();
  });

  it('a search without hits says what it looks at', async () => {
    const { popup, search } = await popupWith(...all);
    await search.fill('zebra');
    await popup.getByRole('heading', { name: 'No role matches “zebra”' }).waitFor();
  });

  it('a damaged part is told, and the other roles are there', async () => {
    await hatrack.holdsRoles(...all);
    const stored = await hatrack.chromium.storage('local').get();
    const damaged = Object.entries(stored).find(
      ([key, text]) => key.startsWith('roles/') && String(text).includes('Shop prod'),
    );
    await hatrack.chromium.storage('local').set({ [damaged?.[0] ?? '']: '{"version":1,"ro' });
    const { popup, options } = await popupWith();
    await popup.getByRole('alert').getByText('could not be read').waitFor();
    expect(await options.count()).toBe(2);
  });

  it('a role that is gone by then is told', async () => {
    const { popup } = await popupWith(shopProd);
    await popup.getByRole('option').first().waitFor();
    // The popup learns of changes by events; a worker that answers late is met by the same words.
    const reply = await popup.evaluate(() =>
      chrome.runtime.sendMessage({
        name: 'switchRole',
        argument: { key: 'aws 999999999999 Gone', place: 'tab' },
      }),
    );
    expect(reply).toEqual({ error: 'This role is no longer in the list.' });
  });
});

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { onChanged: { addListener: () => void } };
};
