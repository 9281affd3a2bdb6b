/** The snapshots on the Sync tab: the list of an earlier day, compared with today's, and the way back to it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { compareLists, type ListComparison } from '../domain/list-comparison.ts';
import { DETAIL_FIELDS, roleLabel } from '../domain/role.ts';
import { listSnapshots, readSnapshot, type Snapshot } from '../store/snapshots.ts';
import { numberWords } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';
import { save, say, sayFailure } from './edits.ts';

/** As many names as one takes in at a glance. */
const MAX_NAMES = 10;

interface Compared {
  day: string;
  comparison: ListComparison;
}

export function Snapshots() {
  const snapshots = useSignal<Snapshot[]>([]);
  const compared = useSignal<Compared | undefined>(undefined);
  useEffect(() => {
    listSnapshots().then((found) => {
      snapshots.value = found;
    }, sayFailure);
  }, [snapshots]);
  const compare = async (snapshot: Snapshot) => {
    const then = await readSnapshot(snapshot);
    if (!then) throw new Error('This snapshot cannot be read.');
    // A snapshot speaks of every field of its roles.
    const listed = then.map((role) => ({ role, said: [...DETAIL_FIELDS] }));
    const comparison = compareLists(roles.value ?? [], listed, 'replace');
    compared.value = { day: snapshot.day, comparison };
  };
  const goBack = async ({ day, comparison }: Compared) => {
    await save(comparison.edits, `Went back to ${dateWords(day)}.`);
    compared.value = undefined;
  };
  return (
    <section class="sync-part" aria-labelledby="snapshots">
      <h3 id="snapshots">Snapshots</h3>
      {snapshots.value.length === 0 && (
        <p>There is none yet. Hatrack takes one on every day on which it is used.</p>
      )}
      <ul class="sync-list">
        {snapshots.value.map((snapshot) => (
          <li key={snapshot.day}>
            <span>{dateWords(snapshot.day)}</span>
            <button
              type="button"
              class="button small"
              aria-label={`Compare with today: ${dateWords(snapshot.day)}`}
              onClick={() => compare(snapshot).catch(sayFailure)}
            >
              Compare with today
            </button>
          </li>
        ))}
      </ul>
      {compared.value && (
        <Comparison
          compared={compared.value}
          goBack={(back) => void goBack(back).catch(sayFailure)}
          stay={() => {
            compared.value = undefined;
            say('Nothing was changed.');
          }}
        />
      )}
    </section>
  );
}

const dateWords = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString([], { dateStyle: 'medium' });

interface Props {
  compared: Compared;
  goBack: (compared: Compared) => void;
  stay: () => void;
}

function Comparison({ compared, goBack, stay }: Props) {
  const { day, comparison } = compared;
  const { added, changed, removed } = comparison;
  const isSame = comparison.edits.length === 0;
  return (
    <section class="sync-question" aria-label="Comparison">
      {isSame && <p>On {dateWords(day)} the list was the same as today.</p>}
      {!isSame && (
        <>
          <p>Going back to {dateWords(day)} would</p>
          <Names what="bring back" names={added.map(roleLabel)} />
          <Names what="change" names={changed.map(({ before }) => roleLabel(before))} />
          <Names what="remove" names={removed.map(roleLabel)} />
          <button type="button" class="button small" onClick={() => goBack(compared)}>
            Go back to {dateWords(day)}
          </button>
        </>
      )}
      <button type="button" class="button small" onClick={stay}>
        {isSame ? 'Close' : 'Stay'}
      </button>
    </section>
  );
}

function Names({ what, names }: { what: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - MAX_NAMES;
  return (
    <p>
      {what} <b>{numberWords(names.length)}</b>: {names.slice(0, MAX_NAMES).join(', ')}
      {more > 0 && ` and ${numberWords(more)} more`}
    </p>
  );
}
