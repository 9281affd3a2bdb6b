/**
 * Looking at team lists: by the clock, by hand, and when one is added. What comes is read as any role list; whatever is
 * wrong with it is written down beside the last good state, which stays.
 */
import { endAlarm, repeatAlarm } from '../browser/alarms.ts';
import { hasHost } from '../browser/host-access.ts';
import { webRequest } from '../browser/web-request.ts';
import { judgeTeamList } from '../domain/team-list.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { readTeamListText } from '../formats/team-list-text.ts';
import { say, sayCount } from '../i18n/say.ts';
import { alone } from '../store/critical-section.ts';
import {
  dropTeamList,
  newTeamList,
  noNews,
  readTeamList,
  readTeamLists,
  type TeamList,
  writeTeamList,
} from '../store/team-lists.ts';
import { noAnswer, tooSlow } from '../sync/folder-answers.ts';

/** Looks at all lists again and again. */
const TEAM_LIST_ALARM = 'team-lists';
const EVERY_MINUTES = 60;
/** Longer texts are nobody's role list. */
const MAX_TEXT = 5_000_000;

/** As the background starts, and whenever a list comes or goes. */
export async function setUpTeamLists(): Promise<void> {
  const lists = await readTeamLists();
  if (lists.every(({ address }) => address === '')) await endAlarm(TEAM_LIST_ALARM);
  else await repeatAlarm(TEAM_LIST_ALARM, EVERY_MINUTES);
}

export async function runTeamListAlarm(name: string): Promise<void> {
  if (name === TEAM_LIST_ALARM) await lookAtTeamLists();
}

export interface NewTeamList {
  name: string;
  address: string;
}

/** Adds a list and takes its first state. Rejects, in words, and adds nothing, where there is no list at the address. */
export function addTeamList({ name, address }: NewTeamList): Promise<void> {
  return alone('team-lists', async () => {
    const parsed = parseTeamListAddress(address);
    if (!parsed.ok) throw new Error(parsed.problem);
    const { url } = parsed.value;
    if ((await readTeamLists()).some((list) => list.address === url)) {
      throw new Error(say('team_known'));
    }
    const id = crypto.randomUUID();
    const list = await looked(newTeamList(id, name.trim() || new URL(url).hostname, url));
    if (list.problem !== '') throw new Error(list.problem);
    await writeTeamList({ ...list, news: noNews });
    await setUpTeamLists();
  });
}

export function removeTeamList(id: string): Promise<void> {
  return alone('team-lists', async () => {
    await dropTeamList(id);
    await setUpTeamLists();
  });
}

/** Looks at all lists, or at one. Resolves once what came of it is stored. */
export function lookAtTeamLists(id?: string): Promise<void> {
  return alone('team-lists', async () => {
    for (const list of await readTeamLists()) {
      if (list.address === '' || (id !== undefined && list.id !== id)) continue;
      await writeTeamList(await looked(list));
    }
  });
}

/** Takes a state that had lost too much, because the person says that it is right. */
export function takeWaitingTeamList(id: string): Promise<void> {
  return alone('team-lists', async () => {
    const list = await readTeamList(id);
    if (!list?.waiting) return;
    const { roles, etag, news } = list.waiting;
    const now = Date.now();
    await writeTeamList({
      ...list,
      roles,
      etag,
      news,
      changedAt: now,
      problem: '',
      waiting: undefined,
    });
  });
}

/** The list after one look. Never throws: what went wrong is its `problem`. */
async function looked(list: TeamList): Promise<TeamList> {
  const checked: TeamList = { ...list, checkedAt: Date.now(), problem: '', waiting: undefined };
  const failed = (problem: string): TeamList => ({ ...checked, problem });
  const answer = await fetched(list);
  if (answer.state === 'failed') return failed(answer.problem);
  if (answer.state === 'same') return checked;
  const { roles, refused, problem } = readTeamListText(answer.text);
  if (problem !== '') return failed(problem);
  const { etag } = answer;
  const judgement = judgeTeamList(list.roles, roles);
  switch (judgement.state) {
    case 'same':
      return { ...checked, etag, refused };
    case 'news':
      return { ...checked, roles, etag, refused, news: judgement.news, changedAt: Date.now() };
    case 'shrunken':
      return {
        ...failed(sayCount('team_shrunken', list.roles.length, { now: roles.length })),
        waiting: { roles, etag, news: judgement.news },
      };
  }
}

type Fetched =
  | { state: 'read'; text: string; etag: string }
  | { state: 'same' }
  | { state: 'failed'; problem: string };

async function fetched({ address, etag }: TeamList): Promise<Fetched> {
  const failed = (problem: string): Fetched => ({ state: 'failed', problem });
  const parsed = parseTeamListAddress(address);
  if (!parsed.ok) return failed(parsed.problem);
  if (!(await hasHost(parsed.value.pattern))) return failed(say('team_notAllowed'));
  const headers = etag === '' ? {} : { 'If-None-Match': etag };
  const answer = await webRequest({ method: 'GET', url: address, headers, atMost: MAX_TEXT });
  switch (answer.state) {
    case 'answered':
      if (answer.status === 304) return { state: 'same' };
      if (answer.status === 200) return { state: 'read', text: answer.text, etag: answer.etag };
      return failed(statusWords(answer.status));
    case 'no-answer':
      return failed(noAnswer().words);
    case 'too-slow':
      return failed(tooSlow().words);
    case 'too-large':
      return failed(say('team_tooLarge'));
  }
}

function statusWords(number: number): string {
  if (number === 0) return say('team_redirects');
  const status = String(number);
  if (number === 401 || number === 403) return say('team_wantsSignIn', { status });
  if (number === 404 || number === 410) return say('team_nothingThere', { status });
  return say('team_serverError', { status });
}
