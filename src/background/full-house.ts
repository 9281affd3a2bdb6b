/**
 * A full house: AWS keeps five sessions in a browser and has refused a sixth. The person is told which are open and
 * chooses the one to sign out; nothing is signed out unasked.
 */
import { endSession } from '../aws-pages/console/end-session.ts';
import { listSessions } from '../aws-pages/console/list-sessions.ts';
import { consoleHostPatterns } from '../browser/host-access.ts';
import { runInPage } from '../browser/page-scripts.ts';
import { tabsAt } from '../browser/tabs.ts';
import { sessionLabelOf } from '../domain/console-session.ts';
import {
  type FullHouse,
  isDifferentiator,
  type OpenSession,
  openSessionOf,
  readSessionList,
} from '../domain/open-session.ts';
import { type ConsoleTab, consoleTabs } from './console-tabs.ts';

/** What AWS lists or, where it does not say, what is open in tabs. */
export async function readFullHouse({ tabId, store, session }: ConsoleTab): Promise<FullHouse> {
  const answer = await runInPage(tabId, 'MAIN', listSessions, session.signInHost).catch(() => '');
  const listed = readSessionList(answer, session.partition);
  const open = listed.length > 0 ? listed : await sessionsInTabs(session.partition, store);
  const others = open.filter(({ differentiator }) => differentiator !== session.differentiator);
  const tabs = (await tabsAt(consoleHostPatterns())).filter((tab) => tab.store === store);
  const labels = tabs.map(({ address }) => sessionLabelOf(address));
  const sessions = others.map((other) => ({
    ...other,
    tabs: labels.filter((label) => label === other.differentiator).length,
  }));
  return { sessions };
}

async function sessionsInTabs(partition: string, store: string): Promise<OpenSession[]> {
  const here = (await consoleTabs(store)).filter(({ session }) => session.partition === partition);
  return here.flatMap(({ session }) => openSessionOf(session) ?? []);
}

/** Signs out the session that the person chose. Rejects, in words, where that could not be asked for. */
export async function giveUpSession(differentiator: string, store: string): Promise<void> {
  if (!isDifferentiator(differentiator)) throw new Error('This names no session.');
  const asker = (await consoleTabs(store)).find(
    ({ session }) =>
      session.differentiator !== undefined && session.differentiator !== differentiator,
  );
  if (!asker) {
    throw new Error(
      'No console tab is left open that could sign that session out. Do it in the console’s account menu, then try again.',
    );
  }
  const { tabId, session } = asker;
  await runInPage(tabId, 'MAIN', endSession, { signInHost: session.signInHost, differentiator });
}
