/** The bin, on the Sync tab and in the history: what was removed in the last 90 days, each to be put back. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import { type Role, roleKey, roleLabel } from '../domain/role.ts';
import { addRole } from '../domain/role-edit.ts';
import { say, sayCount, sayParts } from '../i18n/say.ts';
import { type BinnedRole, readBin, watchBin } from '../store/bin.ts';
import { dateWords } from '../ui/date-words.ts';
import { roles } from '../ui/stored-state.ts';
import { save, sayFailure } from './edits.ts';

/** More rows than a person looks through; all of them can be put back at once. */
const MAX_SHOWN = 100;

export function Bin() {
  /** undefined until it was read: nothing is called empty before. */
  const binned = useSignal<BinnedRole[] | undefined>(undefined);
  useEffect(() => {
    const take = (bin: BinnedRole[]) => {
      binned.value = bin;
    };
    readBin(Date.now()).then(take, sayFailure);
    return watchBin(take);
  }, [binned]);
  const held = new Set(roles.value?.map(roleKey));
  const gone = (binned.value ?? []).filter(({ role }) => !held.has(roleKey(role)));
  return (
    <section class="sync-part" aria-labelledby="bin">
      <h3 id="bin">{say('history_bin')}</h3>
      {binned.value && gone.length === 0 && <p>{say('history_binEmpty')}</p>}
      {gone.length > 1 && (
        <p>
          <button type="button" class="button small" onClick={() => putBack(gone)}>
            {say('history_putBackAll', { count: gone.length })}
          </button>
        </p>
      )}
      <ul class="sync-list">
        {gone.slice(0, MAX_SHOWN).map((one) => (
          <li key={roleKey(one.role)}>
            <span>
              {sayParts('history_removedOn', {
                role: <b>{roleLabel(one.role)}</b>,
                account: formatAccount(one.role.account),
                date: dateWords(one.at),
              })}
            </span>
            <button
              type="button"
              class="button small"
              aria-label={say('history_putBackRole', { role: roleLabel(one.role) })}
              onClick={() => putBack([one])}
            >
              {say('history_putBack')}
            </button>
          </li>
        ))}
      </ul>
      {gone.length > MAX_SHOWN && <p>{sayCount('history_moreRemoved', gone.length - MAX_SHOWN)}</p>}
    </section>
  );
}

function putBack(binned: readonly BinnedRole[]): void {
  const back = binned.map(({ role }) => role);
  save(back.map(addRole), doneWords(back)).catch(sayFailure);
}

const doneWords = (back: readonly Role[]) =>
  back.length === 1 && back[0]
    ? say('history_putBackDone', { role: roleLabel(back[0]) })
    : sayCount('history_putBackManyDone', back.length);
