/** One team list: where it is, what it holds, what changed, and what is wrong with it. */
import { requestHost } from '../browser/host-access.ts';
import type { TeamListNews } from '../domain/team-list.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import type { TeamList } from '../store/team-lists.ts';
import { askBackground } from '../ui/background.ts';
import { numberWords, roleCount } from '../ui/number-words.ts';
import { announce, sayFailure } from './edits.ts';

export function TeamListCard({ list }: { list: TeamList }) {
  const { id, name, address, roles, refused, problem, waiting, news, changedAt } = list;
  return (
    <section class="sync-part team-list" aria-label={name}>
      <h3>{name}</h3>
      <p class="soft">
        {address || 'Put here by your browser’s policy.'}
        {list.isManaged && address && ' Put here by your browser’s policy.'}
      </p>
      <p role="status" aria-label={`State of ${name}`}>
        {roleCount(roles.length)}
        {refused > 0 && `, ${numberWords(refused)} more could not be read`}
        {list.checkedAt > 0 && ` · looked at ${timeWords(list.checkedAt)}`}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem} {roles.length > 0 && !waiting && 'The last good state stays.'}
        </p>
      )}
      {waiting && <News title="What would change" news={waiting.news} />}
      {!waiting && changedAt > 0 && <News title={`Changed ${timeWords(changedAt)}`} news={news} />}
      <p class="buttons">
        {address && (
          <button type="button" class="button small" onClick={() => look(list).catch(sayFailure)}>
            Look now
          </button>
        )}
        {waiting && (
          <button type="button" class="button small" onClick={() => take(list).catch(sayFailure)}>
            Take the shorter list
          </button>
        )}
        {!list.isManaged && (
          <button
            type="button"
            class="button small"
            aria-label={`Remove ${name}`}
            onClick={() => remove(id, name).catch(sayFailure)}
          >
            Remove
          </button>
        )}
      </p>
    </section>
  );
}

const timeWords = (at: number) =>
  new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

function News({ title, news }: { title: string; news: TeamListNews }) {
  const parts = [
    ['added', news.added],
    ['changed', news.changed],
    ['removed', news.removed],
  ] as const;
  if (parts.every(([, { count }]) => count === 0)) return null;
  return (
    <details>
      <summary>
        {title}:{' '}
        {parts
          .filter(([, { count }]) => count > 0)
          .map(([what, { count }]) => `${numberWords(count)} ${what}`)
          .join(', ')}
      </summary>
      <ul class="lines">
        {parts.flatMap(([what, { count, names }]) => [
          ...names.map((name) => <NewsLine key={`${what} ${name}`} what={what} name={name} />),
          count > names.length && (
            <NewsLine key={what} what={what} name={`${numberWords(count - names.length)} more`} />
          ),
        ])}
      </ul>
    </details>
  );
}

function NewsLine({ what, name }: { what: string; name: string }) {
  return (
    <li>
      <span class="soft">{what}</span> {name}
    </li>
  );
}

/** Asks for the host again: the person may have taken the leave away. */
async function look({ id, address, name }: TeamList): Promise<void> {
  const parsed = parseTeamListAddress(address);
  if (parsed.ok) await requestHost(parsed.value.pattern);
  await askBackground('lookAtTeamLists', id);
  announce(`Looked at ${name}.`);
}

async function take({ id, name }: TeamList): Promise<void> {
  await askBackground('takeWaitingTeamList', id);
  announce(`Took the shorter list of ${name}.`);
}

async function remove(id: string, name: string): Promise<void> {
  await askBackground('removeTeamList', id);
  announce(`Removed the team list ${name}. What you said of its roles is kept.`);
}
