/** Finds what stands on a page by its accessible name, in whichever language Hatrack speaks: by the message that is the name. */
import type { Page } from 'playwright';
import { type CountKey, type MessageKey, say, sayCount, type Values } from '../../src/i18n/say.ts';

type Role = Parameters<Page['getByRole']>[0];

/** The first element of a role that is named by a message. */
export const named = (page: Page, role: Role, key: MessageKey, values?: Values) =>
  page.getByRole(role, { name: say(key, values), exact: true }).first();

/** The same, by a message that counts. */
export const namedByCount = (page: Page, role: Role, key: CountKey, count: number) =>
  page.getByRole(role, { name: sayCount(key, count), exact: true }).first();

export const button = (page: Page, key: MessageKey, values?: Values) =>
  named(page, 'button', key, values);

/** The control that a message labels. */
export const field = (page: Page, key: MessageKey, values?: Values) =>
  page.getByLabel(say(key, values), { exact: true }).first();

/** An element that shows a message as its text. */
export const text = (page: Page, key: MessageKey, values?: Values) =>
  page.getByText(say(key, values)).first();

/** A box to tick: its name goes on with its help. */
export const tick = (page: Page, key: MessageKey) =>
  page.getByRole('checkbox', { name: say(key) }).first();

/** A tab of the options page whose heading is its name. */
export const tabHeading = (page: Page, key: MessageKey) =>
  page.getByRole('heading', { name: say(key), exact: true, level: 2 });
