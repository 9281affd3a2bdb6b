/** Whether what should have come of a switch has come of it, and nothing beside it. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { PartitionId, StandInAws, SwitchWay } from '../../stand-in-aws/index.ts';
import { panelOf } from '../hatrack.ts';
import type { Ending } from './outcomes.ts';
import type { Target } from './targets.ts';

/** What of a request decides the switch. */
interface Sent {
  host: string;
  path: string;
  fields: Record<string, string>;
}

export interface Where {
  aws: StandInAws;
  target: Target;
  /** The page that the ending must be seen on. */
  page: Page;
  /** The label of the console page's session; '' where it has none. */
  session: string;
}

export async function hasEnded(ending: Ending, where: Where): Promise<void> {
  await hasEndedOn(ending, where);
  await expect.poll(() => where.page.evaluate(() => document.visibilityState)).toBe('visible');
}

async function hasEndedOn(ending: Ending, where: Where): Promise<void> {
  switch (ending.kind) {
    case 'post':
      return hasPosted(ending, where);
    case 'call':
      return hasCalled(ending, where);
    case 'address':
      return hasOpened(ending, where);
    case 'told':
      expect(where.aws.switches).toEqual([]);
  }
}

/** All that was sent to AWS to change something; a sent form has its token taken out. */
function sent({ aws }: Where): Sent[] {
  const posts = aws.requests.filter(({ method }) => method === 'POST');
  return posts.map(({ host, path, fields: { csrf: _, ...fields } }) => ({ host, path, fields }));
}

const switched = (way: SwitchWay, host: string, { role, fields }: Target) => [
  { partition: role.partition as PartitionId, host, way, ...fields },
];

async function hasPosted(
  { host, landing }: Extract<Ending, { kind: 'post' }>,
  where: Where,
): Promise<void> {
  const { aws, target, page } = where;
  // The landing may be the very page that the switch began on, so the role itself is waited for.
  await page.getByText(target.fields.displayName).first().waitFor();
  await page.waitForURL(landing);
  const fixed = { mfaNeeded: '0', action: 'switchFromBasis', src: 'nav' };
  const fields = { ...fixed, ...target.fields, redirect_uri: encodeURIComponent(landing) };
  expect(sent(where)).toEqual([{ host, path: '/switchrole', fields }]);
  // That the token was one of a console page is what makes the stand-in call it this way.
  expect(aws.switches).toEqual(switched('form-post', host, target));
}

async function hasCalled(
  { host, landing }: Extract<Ending, { kind: 'call' }>,
  where: Where,
): Promise<void> {
  const { aws, target, page, session } = where;
  await page.waitForURL(
    ({ hostname }) => /^\d{12}-/.test(hostname) && !hostname.startsWith(`${session}.`),
  );
  const fields = { ...target.fields, redirectUri: landing };
  expect(sent(where)).toEqual([{ host, path: `/sessions/${session}/v1/switchrole`, fields }]);
  expect(aws.switches).toEqual(switched('multi-session', host, target));
}

async function hasOpened(
  { says }: Extract<Ending, { kind: 'address' }>,
  where: Where,
): Promise<void> {
  const { aws, target, page } = where;
  await page.waitForURL(target.address);
  if (says !== undefined) await panelOf(page).getByText(says).waitFor();
  expect(sent(where)).toEqual([]);
  expect(aws.switches).toEqual([]);
}
