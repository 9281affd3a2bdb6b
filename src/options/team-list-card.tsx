/** One team list: where it is, what it holds, what changed, and what is wrong with it. */
import { requestHost } from '../browser/host-access.ts';
import type { NamedRoles, TeamListNews } from '../domain/team-list.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { type CountKey, type MessageKey, say, sayCount, sayList } from '../i18n/say.ts';
import type { TeamList } from '../store/team-lists.ts';
import { askBackground } from '../ui/background.ts';
import { momentWords } from '../ui/date-words.ts';
import { roleCount } from '../ui/number-words.ts';
import { announce, sayFailure } from './edits.ts';
import { giveBackTeamListHost } from './unused-host.ts';

export function TeamListCard({ list }: { list: TeamList }) {
  const { name, address, roles, problem, waiting, news, changedAt } = list;
  return (
    <section class="sync-part team-list" aria-label={name}>
      <h3>{name}</h3>
      <p class="soft">
        {address} {(list.isManaged || !address) && say('teams_byPolicy')}
      </p>
      <p role="status" aria-label={say('teams_state', { list: name })}>
        {stateWords(list)}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem} {roles.length > 0 && !waiting && say('teams_lastStateStays')}
        </p>
      )}
      {waiting && (
        <News news={waiting.news} title={(changes) => say('teams_wouldChange', { changes })} />
      )}
      {!waiting && changedAt > 0 && (
        <News
          news={news}
          title={(changes) => say('teams_changedAt', { time: momentWords(changedAt), changes })}
        />
      )}
      <p class="buttons">
        {address && (
          <button type="button" class="button small" onClick={() => look(list).catch(sayFailure)}>
            {say('teams_lookNow')}
          </button>
        )}
        {waiting && (
          <button type="button" class="button small" onClick={() => take(list).catch(sayFailure)}>
            {say('teams_takeShorter')}
          </button>
        )}
        {!list.isManaged && (
          <button
            type="button"
            class="button small"
            aria-label={say('teams_removeList', { list: name })}
            onClick={() => remove(list).catch(sayFailure)}
          >
            {say('action_remove')}
          </button>
        )}
      </p>
    </section>
  );
}

/** How many roles it has, how many more could not be read, and when that was. */
function stateWords({ roles, refused, checkedAt }: TeamList): string {
  const count = roleCount(roles.length);
  const read = refused > 0 ? sayCount('teams_someUnread', refused, { roles: count }) : count;
  if (checkedAt === 0) return read;
  return `${read} · ${say('teams_lookedAt', { time: momentWords(checkedAt) })}`;
}

/** How roles are told that were added, changed or removed: all of them by number, and one by one before its name. */
const newsWords: Record<keyof TeamListNews, { count: CountKey; one: MessageKey }> = {
  added: { count: 'teams_countAdded', one: 'teams_roleAdded' },
  changed: { count: 'teams_countChanged', one: 'teams_roleChanged' },
  removed: { count: 'teams_countRemoved', one: 'teams_roleRemoved' },
};
const PARTS = Object.keys(newsWords) as (keyof TeamListNews)[];

function News({ news, title }: { news: TeamListNews; title: (changes: string) => string }) {
  const parts = PARTS.filter((part) => news[part].count > 0);
  if (parts.length === 0) return null;
  const counts = parts.map((part) => sayCount(newsWords[part].count, news[part].count));
  return (
    <details>
      <summary>{title(sayList(counts))}</summary>
      <ul class="lines">
        {parts.map((part) => (
          <NewsLines key={part} what={say(newsWords[part].one)} {...news[part]} />
        ))}
      </ul>
    </details>
  );
}

function NewsLines({ what, count, names }: NamedRoles & { what: string }) {
  const more = count - names.length;
  const lines = more > 0 ? [...names, sayCount('teams_moreRoles', more)] : names;
  return lines.map((name) => (
    <li key={name}>
      <span class="soft">{what}</span> {name}
    </li>
  ));
}

/** Asks for the host again: the person may have taken the leave away. */
async function look({ id, address, name }: TeamList): Promise<void> {
  const parsed = parseTeamListAddress(address);
  if (parsed.ok) await requestHost(parsed.value.pattern);
  await askBackground('lookAtTeamLists', id);
  announce(say('teams_looked', { list: name }));
}

async function take({ id, name }: TeamList): Promise<void> {
  await askBackground('takeWaitingTeamList', id);
  announce(say('teams_tookShorter', { list: name }));
}

async function remove({ id, name, address }: TeamList): Promise<void> {
  await askBackground('removeTeamList', id);
  await giveBackTeamListHost(address);
  announce(say('teams_removed', { list: name }));
}
