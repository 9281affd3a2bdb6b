/** The ways in: each goes from the tab in front to the moment where Hatrack has begun, or has said why it does not. */
import type { Page } from 'playwright';
import { roleKey, roleLabel } from '../../../src/domain/role.ts';
import { closing } from '../../browsers/chromium.ts';
import { clickMenu, enterText, pressKeys } from '../browser-events.ts';
import type { Hatrack } from '../hatrack.ts';
import type { Outcome } from './outcomes.ts';
import type { Situation } from './situations.ts';
import { type Target, targets } from './targets.ts';

/** One switch of the table: what a way in needs to know. */
export interface Step {
  hatrack: Hatrack;
  situation: Situation;
  target: Target;
  outcome: Outcome;
}

export interface Way {
  /** Whether it opens a tab of its own instead of using the one in front. */
  inNewTab: boolean;
  go(step: Step): Promise<void>;
}

type Pick = (popup: Page) => Promise<void>;

const pressEnter: Pick = (popup) => popup.keyboard.press('Enter');

/** In the popup: finds the target, picks it, and answers what the popup asks. */
const byPopup =
  (pick: Pick) =>
  async ({ hatrack, situation, target, outcome }: Step) => {
    const popup = await hatrack.chromium.openPopup(situation.tab);
    await knowsWhoIsSignedIn(popup);
    await popup.getByRole('combobox', { name: 'Search roles' }).fill(target.query);
    await popup.getByRole('option', { name: new RegExp(`^${roleLabel(target.role)}`) }).waitFor();
    if (outcome.asks !== undefined) {
      await pick(popup);
      await isAsked(popup, outcome.asks);
    }
    await end(popup, pick, outcome);
  };

/** Outside of the popup: what must be asked or told opens it. */
const byEvent =
  (begin: (step: Step) => Promise<void>) =>
  async (step: Step): Promise<void> => {
    const { hatrack, outcome } = step;
    if (outcome.asks !== undefined) {
      const popup = await hatrack.chromium.popupOpenedBy(() => begin(step));
      await isAsked(popup, outcome.asks);
      await end(popup, pressEnter, outcome);
    } else if (outcome.kind === 'told') {
      await isTold(await hatrack.chromium.popupOpenedBy(() => begin(step)), outcome.words);
    } else await begin(step);
  };

/** By what a page says: the popup opens, shows the role that is meant, and waits for Enter. */
const byReference = (tellMenu: (target: Target) => Parameters<typeof clickMenu>[1]) =>
  async function go({ hatrack, situation, target, outcome }: Step): Promise<void> {
    const popup = await hatrack.chromium.popupOpenedBy(() =>
      clickMenu(hatrack, tellMenu(target), situation.tab),
    );
    await knowsWhoIsSignedIn(popup);
    await isAsked(popup, outcome.asks ?? `Switch to ${roleLabel(target.role)}? Press Enter`);
    await end(popup, pressEnter, outcome);
  };

/** Whoever is quicker than the console pages' answers is not asked; nobody in this table is. */
async function knowsWhoIsSignedIn(popup: Page): Promise<void> {
  await popup.getByText(/signed in as|No console is open here/i).waitFor();
}

async function isAsked(popup: Page, words: string): Promise<void> {
  await popup.getByRole('alert').getByText(words).waitFor();
}

/** The last pick: the popup closes, or stays and tells. */
async function end(popup: Page, pick: Pick, outcome: Outcome): Promise<void> {
  if (outcome.kind !== 'told') return closing(popup, () => pick(popup));
  await pick(popup);
  await isTold(popup, outcome.words);
}

async function isTold(popup: Page, words: string): Promise<void> {
  await popup.getByRole('alert').getByText(words).waitFor();
  await popup.close();
}

const shortcutOf = (target: Target) => Object.values<Target>(targets).indexOf(target) + 1;

const arnOf = ({ role: { partition, account, roleName } }: Target) =>
  `arn:${partition}:iam::${account}:role/${roleName}`;
const hasNumber = ({ role }: Target) => /^\d+$/.test(role.account);

export const ways = {
  'popup, Enter': { inNewTab: false, go: byPopup(pressEnter) },
  'popup, click': {
    inNewTab: false,
    go: byPopup((popup) => popup.getByRole('option').first().click()),
  },
  'popup, Ctrl + Enter': {
    inNewTab: true,
    go: byPopup((popup) => popup.keyboard.press('Control+Enter')),
  },
  shortcut: {
    inNewTab: false,
    go: byEvent(({ hatrack, situation, target }) =>
      pressKeys(hatrack, `role-${shortcutOf(target)}`, situation.tab),
    ),
  },
  'address bar': {
    inNewTab: false,
    go: byEvent(({ hatrack, situation, target }) =>
      enterText(hatrack, target.query, 'currentTab', situation.tab),
    ),
  },
  'menu, Switch to': {
    inNewTab: false,
    go: byEvent(({ hatrack, situation, target }) =>
      clickMenu(hatrack, { menuItemId: `switch ${roleKey(target.role)}` }, situation.tab),
    ),
  },
  'menu of a link': {
    inNewTab: false,
    go: byReference(({ address }) => ({ menuItemId: 'link', linkUrl: address })),
  },
  'menu of selected text': {
    inNewTab: false,
    // An ARN has the account's number in it, so a role that is kept by an alias is meant by its link alone.
    go: byReference((target) => ({
      menuItemId: 'selection',
      selectionText: `Use ${hasNumber(target) ? arnOf(target) : target.address}, please.`,
    })),
  },
} satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

export const wayNames = Object.keys(ways) as WayName[];

/** In how many turns all is played: each takes one way for each pair of a situation and a target, for half of the pairs. */
export const TURNS = 2 * wayNames.length;
