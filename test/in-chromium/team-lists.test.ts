/** A team list from a server on loopback that changes, breaks, shrinks and recovers, as a person sees it. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { type Granted, grantHosts } from '../browsers/granted-host.ts';
import { Hatrack, role, roleKey, shopProd } from './hatrack.ts';

const team = Array.from({ length: 10 }, (_, at) =>
  role({ displayName: `Team ${at}`, account: String(400_000_000_000 + at), roleName: 'Operator' }),
);

/** What the server answers, and what it was asked with. */
const state = { status: 200, body: '', etag: '"1"', asked: [] as (string | undefined)[] };
let server: Server;
let granted: Granted;
let hatrack: Hatrack;
beforeAll(async () => {
  server = createServer((request, answer) => {
    state.asked.push(request.headers['if-none-match']);
    const isSame = state.status === 200 && request.headers['if-none-match'] === state.etag;
    answer.writeHead(isSame ? 304 : state.status, { ETag: state.etag });
    answer.end(isSame ? '' : state.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  granted = await grantHosts('dist/chrome', ['http://127.0.0.1/*']);
  hatrack = await Hatrack.start(granted);
});
afterAll(async () => {
  await hatrack.close();
  await granted.remove();
  server.close();
});
beforeEach(async () => {
  await hatrack.reset();
  serve(writeRoleList(team));
  state.asked = [];
});

let version = 1;
function serve(body: string, status = 200): void {
  version += 1;
  Object.assign(state, { body, status, etag: `"${version}"` });
}

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/roles.json`;

/** Adds the list, and leaves the page open. */
async function add(name = 'Platform team'): Promise<Page> {
  const page = await hatrack.options('teams');
  await page.getByRole('textbox', { name: 'Address' }).fill(address());
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Add team list' }).click();
  return page;
}

const card = (page: Page) => page.getByRole('region', { name: 'Platform team' });

async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.getByRole('status').filter({ hasText: 'Looked at Platform team.' }).waitFor();
}

describe('a team list', () => {
  it('stands beside the own roles in the popup, and a switch uses it', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await add();
    await card(page).getByText('10 roles').waitFor();
    const popup = await hatrack.chromium.openPopup(page);
    await popup.getByRole('option', { name: 'Shop prod' }).waitFor();
    await popup.getByRole('combobox').fill('Team 9');
    await popup.getByRole('option', { name: 'Team 9' }).waitFor();
    await popup.close();
  });

  it('keeps its last good state while the server breaks, shrinks and recovers', async () => {
    const page = await add();
    await card(page).getByText('10 roles').waitFor();
    for (const [body, status, words] of [
      ['', 500, 'answered with an error (500)'],
      ['<html>Sign in</html>', 200, 'This is a web page, not a role list.'],
      ['{"roles": [', 200, 'The list could not be read.'],
      ['', 404, 'There is nothing at this address (404).'],
      ['[]', 200, 'The list is empty.'],
    ] as const) {
      serve(body, status);
      await look(page);
      await card(page).getByRole('alert').getByText(words).waitFor();
      await card(page).getByText('10 roles').waitFor();
    }
    serve(writeRoleList(team.slice(0, 5)));
    await look(page);
    await card(page).getByText('it had 10 roles and has 5').waitFor();
    await card(page).getByText('What would change: 5 removed').waitFor();
    await card(page).getByRole('button', { name: 'Take the shorter list' }).click();
    await card(page).getByText('5 roles', { exact: false }).first().waitFor();
    serve(writeRoleList(team.slice(0, 6)));
    await look(page);
    await card(page).getByText('6 roles').waitFor();
    await card(page)
      .getByText(/Changed .*: 1 added/)
      .waitFor();
    expect(await card(page).getByRole('alert').count()).toBe(0);
  });

  it('is not sent again while it is the same', async () => {
    const page = await add();
    await card(page).getByText('10 roles').waitFor();
    await look(page);
    expect(state.asked).toEqual([undefined, state.etag]);
    await card(page).getByText('10 roles').waitFor();
  });

  it('that is none is not added, and the reason is told', async () => {
    serve('{"roles": [');
    const page = await add();
    await page.getByText('The list could not be read.').waitFor();
    expect(await card(page).count()).toBe(0);
  });

  it('carries the person’s own names and stars, also after it has changed', async () => {
    const page = await add();
    const [first] = team;
    if (!first) throw new Error('The team has no roles.');
    await hatrack.edit({
      key: roleKey(first),
      details: { displayName: 'My favorite', favorite: true },
    });
    serve(writeRoleList(team.map((one) => ({ ...one, region: 'eu-west-1' }))));
    await look(page);
    const list = await hatrack.options('roles');
    const row = list.getByRole('row').filter({ hasText: 'My favorite' });
    await row.getByText('eu-west-1').waitFor();
    await row.getByText('favorite').first().waitFor();
    await row.getByText('of the team list Platform team').waitFor();
    await list.getByRole('button', { name: 'Remove My favorite' }).click();
    await list.getByText('1 role is of a team list and cannot be removed here.').waitFor();
  });

  it('goes with its roles, and the own ones stay', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await add();
    await card(page).getByText('10 roles').waitFor();
    const list = await hatrack.options('roles');
    await list.getByRole('row', { name: /Team 1/ }).waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: 'Remove Platform team' }).click();
    await expect.poll(() => card(page).count()).toBe(0);
    await list.bringToFront();
    await expect.poll(() => list.getByRole('row', { name: /Team/ }).count()).toBe(0);
    await list.getByRole('row', { name: /Shop prod/ }).waitFor();
    // The leave for its host is given back, and nobody could give it again here: this comes last.
    await expect
      .poll(() => list.evaluate(async () => (await chrome.permissions.getAll()).origins))
      .not.toContain('http://127.0.0.1/*');
  });
});

declare const chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } };
