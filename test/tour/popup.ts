/** The real popup as a person uses it, found by the names on the screen alone. */
import type { Page } from 'playwright';
import { formatAccount } from '../../src/domain/account.ts';
import { type Role, roleLabel } from '../../src/domain/role.ts';
import { closing } from '../browsers/chromium.ts';
import { sampleRoles } from './sample.ts';

export const typeSearch = (popup: Page, letters: string): Promise<void> =>
  popup.getByRole('combobox', { name: 'Search roles' }).pressSequentially(letters);

/** How many roles the list has, the ones out of sight included. */
export async function roleCount(popup: Page): Promise<number> {
  return Number(await firstOption(popup).getAttribute('aria-setsize'));
}

/** The role of the sample that Enter would take; the row's own text where it is none of them. */
export async function activeRole(popup: Page): Promise<string> {
  const row = popup.getByRole('option', { selected: true });
  const text = (await row.textContent()) ?? '';
  const role = sampleRoles().find((candidate) => holds(text, ...partsOf(candidate)));
  return role ? lineOf(role) : text;
}

/** A role's row in one line. */
export const lineOf = (role: Role): string => partsOf(role).join(' · ');

const partsOf = (role: Role) => [roleLabel(role), formatAccount(role.account), role.roleName];

/** A long text stands on the screen in two pieces, so white space does not count. */
function holds(text: string, ...parts: string[]): boolean {
  const letters = (words: string) => words.replace(/\s/g, '');
  return parts.every((part) => letters(text).includes(letters(part)));
}

/** What the popup asks before it goes to a protected role. */
export const question = async (popup: Page): Promise<string> =>
  ((await popup.getByRole('alert').textContent()) ?? '').trim();

export const pressEnter = (popup: Page): Promise<void> => popup.keyboard.press('Enter');

/** Presses the Enter with which the popup goes away. */
export const pressLastEnter = (popup: Page): Promise<void> =>
  closing(popup, () => pressEnter(popup));

/** Milliseconds from the start of the popup's page to its first paint with content. */
export async function firstPaint(popup: Page): Promise<number> {
  const paint = await popup.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  return Math.round(paint ?? Number.NaN);
}

const firstOption = (popup: Page) =>
  popup.getByRole('listbox', { name: 'Roles' }).getByRole('option').first();
