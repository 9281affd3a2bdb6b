/** Sync through the browser's account, between two real Chromium profiles that a relay joins. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountRelay } from './account-relay.ts';
import { dataProd, Hatrack, role, roleKey, shopProd, shopTest, storedKeys } from './hatrack.ts';

let here: Hatrack;
let there: Hatrack;
beforeAll(async () => {
  [here, there] = await Promise.all([Hatrack.start(), Hatrack.start()]);
});
afterAll(async () => {
  await here.close();
  await there.close();
});
let relay: AccountRelay;
beforeEach(async () => {
  for (const hatrack of [here, there]) {
    await hatrack.reset();
    await hatrack.chromium.storage('sync').clear();
  }
  relay = new AccountRelay([here.chromium.storage('sync'), there.chromium.storage('sync')]);
});

const syncSwitch = (page: Page) =>
  page.getByRole('checkbox', { name: 'Sync through this browser’s account' });

/** Turns sync on, as a person does, and leaves the page open. */
async function turnOn(hatrack: Hatrack): Promise<Page> {
  const page = await hatrack.options('sync');
  await syncSwitch(page).check();
  await page.getByRole('status').filter({ hasText: 'Sync is on.' }).waitFor();
  await exchange(page);
  return page;
}

/** As “Sync now” does, but told when it is done: the words before and after may be the same. */
async function exchange(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'syncNow' }));
  await page
    .getByRole('status', { name: 'Last exchange' })
    .getByText('The account and this browser hold the same.')
    .waitFor();
}

/** Lets both tell and hear until each has taken in all that the account says, and none has anything to add. */
async function settle(pages: readonly Page[]): Promise<void> {
  await expect
    .poll(async () => {
      await relay.pass();
      for (const page of pages) await exchange(page);
      return relay.isQuiet();
    })
    .toBe(true);
}

/** What one has told reaches the other, whichever of them comes first. */
async function carry(): Promise<void> {
  await relay.pass();
  await relay.pass();
}

const keysOf = (hatrack: Hatrack) => storedKeys(hatrack);
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) =>
    role({
      displayName: `Account ${from + at}`,
      account: String(300_000_000_000 + from + at),
      roleName: 'Admin',
    }),
  );

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  alarms: { getAll(): Promise<{ name: string; periodInMinutes?: number }[]> };
  storage: {
    local: { get(keys: string | string[] | null): Promise<object> };
    onChanged: { addListener(listener: (changes: object) => void): void };
  };
};

describe('a fresh browser that turns sync on', () => {
  it('receives everything, wipes nothing, and shows it without reloading', async () => {
    await here.holdsRoles(shopProd, shopTest, dataProd);
    const pageHere = await turnOn(here);
    const list = await there.options('roles');
    const pageThere = await turnOn(there);
    await settle([pageHere, pageThere]);
    await list.bringToFront();
    await list.getByText('Shop prod').waitFor();
    expect(await keysOf(there)).toEqual(await keysOf(here));
    expect(await keysOf(here)).toHaveLength(3);
  });

  it('brings its own roles to the others', async () => {
    await here.holdsRoles(shopProd);
    await there.holdsRoles(shopTest);
    await settle([await turnOn(here), await turnOn(there)]);
    expect(await keysOf(here)).toEqual([roleKey(shopProd), roleKey(shopTest)].sort());
    expect(await keysOf(there)).toEqual(await keysOf(here));
  });
});

describe('edits on both sides', () => {
  it('meet field by field, and a removal reaches the other', async () => {
    await here.holdsRoles(shopProd, shopTest);
    const pages = [await turnOn(here), await turnOn(there)];
    await settle(pages);
    await here.edit({ key: roleKey(shopProd), details: { displayName: 'Shop production' } });
    await there.edit(
      { key: roleKey(shopProd), details: { region: 'us-west-2' } },
      { key: roleKey(shopTest), live: false },
    );
    await settle(pages);
    for (const hatrack of [here, there]) {
      const list = await hatrack.options('roles');
      await list.getByText('Shop production').waitFor();
      await list.getByText('us-west-2').waitFor();
      expect(await keysOf(hatrack)).toEqual([roleKey(shopProd)]);
      await list.close();
    }
  });

  it('lose nothing where keys arrive late, in any order or not at all, and all is restarted', async () => {
    const pages = [await turnOn(here), await turnOn(there)];
    for (let round = 0; round < 4; round++) {
      await here.edit(...many(5, round * 10).map(toEdit));
      await there.edit(...many(5, round * 10 + 5).map(toEdit));
      if (round === 2) await here.chromium.killWorker();
      await relay.pass({ arrives: 0.5, isLost: 0.3 });
      if (round === 1) relay.restart();
      for (const page of pages) await exchange(page);
    }
    // What was lost on the way is asked for anew.
    relay.restart();
    await settle(pages);
    expect(await keysOf(here)).toHaveLength(40);
    expect(await keysOf(there)).toEqual(await keysOf(here));
  });
});

const toEdit = (added: ReturnType<typeof role>) => ({
  key: roleKey(added),
  live: true,
  details: { displayName: added.displayName },
});

describe('what others remove', () => {
  /** Of ten roles that both have, six are removed there, and what came of it here is shown in front. */
  async function removeSixThere() {
    const list = many(10);
    await here.holdsRoles(...list);
    const pages: [Page, Page] = [await turnOn(here), await turnOn(there)];
    await settle(pages);
    await there.edit(...list.slice(0, 6).map((one) => ({ key: roleKey(one), live: false })));
    await exchange(pages[1]);
    await carry();
    await pages[0].bringToFront();
    const question = pages[0].getByRole('region', { name: 'Removed elsewhere' });
    // The items come one by one, so a few roles go before it can be seen for what it is.
    await expect
      .poll(async () => {
        const [held] = /\d+(?= roles? of it)/.exec((await question.textContent()) ?? '') ?? [];
        return Number(held) + 10 - (await keysOf(here)).length;
      })
      .toBe(6);
    expect((await keysOf(here)).length).toBeGreaterThanOrEqual(8);
    return { pages, question };
  }

  it('waits for the person where it is much of the list, and can be kept', async () => {
    const { pages, question } = await removeSixThere();
    await question.getByRole('button', { name: 'Keep them' }).click();
    await pages[0].getByRole('status').filter({ hasText: 'Kept 6 roles.' }).waitFor();
    await settle(pages);
    expect(await keysOf(here)).toHaveLength(10);
    expect(await keysOf(there)).toHaveLength(10);
  });

  it('goes here too once the person agrees', async () => {
    const { question } = await removeSixThere();
    await question.getByRole('button', { name: 'Remove them here too' }).click();
    await expect.poll(() => keysOf(here)).toHaveLength(4);
  });

  it('is nothing when another browser loses its data', async () => {
    await here.holdsRoles(...many(10));
    const pages = [await turnOn(here), await turnOn(there)];
    await settle(pages);
    // As when the extension is removed there, which clears its part of the account.
    await there.chromium.storage('sync').clear();
    await carry();
    await exchange(pages[0] as Page);
    await carry();
    expect(await keysOf(here)).toHaveLength(10);
    expect(Object.keys(await there.chromium.storage('sync').get()).length).toBeGreaterThan(0);
  });
});

describe('idle', () => {
  it('has no timer but the half-hourly look, and what it looks at stays as it is', async () => {
    await here.holdsRoles(shopProd, shopTest);
    const pages = [await turnOn(here), await turnOn(there)];
    await settle(pages);
    for (const [at, hatrack] of [here, there].entries()) {
      const page = pages[at] as Page;
      const before = await hatrack.chromium.storage('sync').get();
      const heard = await page.evaluateHandle(() => {
        const changed: string[] = [];
        chrome.storage.onChanged.addListener((changes) => changed.push(...Object.keys(changes)));
        return changed;
      });
      await exchange(page);
      // Only when it looked is written down, on this machine.
      await expect.poll(() => heard.jsonValue()).toEqual(['sync-report/account']);
      expect(await hatrack.chromium.storage('sync').get()).toEqual(before);
      expect(await page.evaluate(() => chrome.alarms.getAll())).toMatchObject([
        { name: 'sync-compare', periodInMinutes: 30 },
      ]);
    }
  });
});

describe('“Sync now”', () => {
  it('takes in what waits', async () => {
    await here.holdsRoles(shopProd);
    const [, page] = [await turnOn(here), await turnOn(there)];
    const items = await here.chromium.storage('sync').get();
    await there.chromium.killWorker();
    await page.getByRole('button', { name: 'Sync now' }).click();
    await there.chromium.storage('sync').set(items);
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => keysOf(there)).toEqual([roleKey(shopProd)]);
  });
});

describe('the bin and the snapshots', () => {
  it('bring back what was removed, one by one', async () => {
    await here.holdsRoles(shopProd, shopTest);
    await here.edit({ key: roleKey(shopProd), live: false });
    const page = await here.options('sync');
    await page.getByRole('button', { name: 'Put back Shop prod' }).click();
    await page.getByRole('status').filter({ hasText: 'Put back Shop prod.' }).waitFor();
    const list = await here.options('roles');
    await list.getByText('Shop prod').waitFor();
    await list.getByText('eu-west-1').waitFor();
    expect(await keysOf(here)).toHaveLength(2);
  });

  it('lead back to an earlier day, which can be taken back', async () => {
    await here.holdsRoles(shopProd, shopTest);
    await expect
      .poll(async () => Object.keys(await here.chromium.storage('local').get()))
      .toContainEqual(expect.stringMatching(/^snapshot\//));
    await here.edit(
      { key: roleKey(shopProd), live: false },
      { key: roleKey(shopTest), details: { displayName: 'Renamed' } },
      { key: roleKey(dataProd), live: true },
    );
    const page = await here.options('sync');
    await page.getByRole('button', { name: /^Compare with today/ }).click();
    const comparison = page.getByRole('region', { name: 'Comparison' });
    await comparison.getByText('bring back 1: Shop prod').waitFor();
    await comparison.getByText('change 1: Renamed').waitFor();
    await comparison.getByText('remove 1:').waitFor();
    await comparison.getByRole('button', { name: /^Go back to/ }).click();
    await page.getByRole('status').filter({ hasText: 'Went back to' }).waitFor();
    expect(await keysOf(here)).toEqual([roleKey(shopProd), roleKey(shopTest)].sort());
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => keysOf(here)).toEqual([roleKey(dataProd), roleKey(shopTest)].sort());
  });
});

describe('settings', () => {
  it('go along, field by field', async () => {
    await here.holdsRoles(shopProd);
    const pages = [await turnOn(here), await turnOn(there)];
    await here.pressesForMe();
    await settle(pages);
    const settings = await there.options('settings');
    await expect
      .poll(() => settings.getByRole('checkbox', { name: 'Press Switch Role for me' }).isChecked())
      .toBe(true);
  });
});

describe('the switch', () => {
  it('stands there only once it is known how it stands, so that no reading takes a choice back', async () => {
    const page = await here.options('sync');
    await page.addInitScript(() => {
      const local = chrome.storage.local;
      const get = local.get.bind(local);
      const isLetGo = new Promise((go) => addEventListener('let-go', go, { once: true }));
      local.get = async (keys) => {
        if ([keys].flat().includes('sync-choice')) await isLetGo;
        return get(keys);
      };
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Sync' }).waitFor();
    expect(await syncSwitch(page).count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('let-go')));
    await syncSwitch(page).check();
    await page.getByRole('status').filter({ hasText: 'Sync is on.' }).waitFor();
    expect(await syncSwitch(page).isChecked()).toBe(true);
  });
});

describe('turned off', () => {
  it('the account hears and tells nothing', async () => {
    await here.holdsRoles(shopProd);
    const page = await turnOn(here);
    await syncSwitch(page).uncheck();
    await page.getByRole('status').filter({ hasText: 'Sync is off.' }).waitFor();
    const before = await here.chromium.storage('sync').get();
    await here.edit({ key: roleKey(shopProd), details: { displayName: 'Other' } });
    await page.getByRole('button', { name: 'Sync now' }).waitFor({ state: 'detached' });
    expect(await here.chromium.storage('sync').get()).toEqual(before);
  });
});
