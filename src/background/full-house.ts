/**
 * A full house: AWS keeps five sessions in a browser and has refused a sixth. The person is told which are open and
 * chooses the one to sign out; nothing is signed out unasked.
 */
import { endSession } from '../aws-pages/console/end-session.ts';
import { listSessions } from '../aws-pages/console/list-sessions.ts';
import { runInPage } from '../browser/page-scripts.ts';
import type { OpenTab } from '../browser/tabs.ts';
import { sessionLabelOf } from '../domain/console-session.ts';
import {
  type FullHouse,
  isDifferentiator,
  type OpenSession,
  openSessionOf,
  readSessionList,
} from '../domain/open-session.ts';
import { say } from '../i18n/say.ts';
import { allConsoleTabs, type ConsoleTab, otherConsoleTabs } from './console-tabs.ts';
import type { Surroundings } from './surroundings.ts';
import type { PreparedSwitch } from './switch-from-console.ts';

/** What AWS lists or, where it does not say, what is open in tabs. */
export async function readFullHouse(
  { id, store, session }: ConsoleTab,
  { present, others }: Surroundings,
): Promise<FullHouse> {
  const answer = await runInPage(id, 'MAIN', listSessions, session.signInHost).catch(() => '');
  const listed = readSessionList(answer, session.partition);
  const tabs = [...(present ? [present] : []), ...others];
  const open = listed.length > 0 ? listed : await sessionsIn(tabs, { store, session });
  const labels = tabs
    .filter((tab) => tab.store === store)
    .map(({ address }) => sessionLabelOf(address));
  const rest = open.filter(({ differentiator }) => differentiator !== session.differentiator);
  const sessions = rest.map((other) => ({
    ...other,
    tabs: labels.filter((label) => label === other.differentiator).length,
  }));
  return { sessions };
}

/** The sessions of the same partition and cookie store that tabs stand open in. */
async function sessionsIn(
  tabs: OpenTab[],
  { store, session: { partition } }: Pick<ConsoleTab, 'store' | 'session'>,
): Promise<OpenSession[]> {
  const open = await otherConsoleTabs({ others: tabs }, store);
  const same = open.filter(({ session }) => session.partition === partition);
  return same.flatMap(({ session }) => openSessionOf(session) ?? []);
}

/**
 * Signs out the session that the person chose, by another one of its partition and cookie store: no other knows of it. Rejects,
 * in words, where that could not be asked for.
 */
export async function giveUpSession(
  differentiator: string,
  { role, store, around }: Pick<PreparedSwitch, 'role' | 'store' | 'around'>,
): Promise<void> {
  if (!isDifferentiator(differentiator)) throw new Error('This names no session.');
  const asker = (await allConsoleTabs({ ...around, store })).find(
    (tab) =>
      tab.store === store &&
      tab.session.partition === role.partition &&
      tab.session.differentiator !== undefined &&
      tab.session.differentiator !== differentiator,
  );
  if (!asker) {
    throw new Error(say('session_nobodyToSignOut'));
  }
  const { id, session } = asker;
  await runInPage(id, 'MAIN', endSession, { signInHost: session.signInHost, differentiator });
}
