/** The snapshots: the list of an earlier day, compared with today's, and the way back to it, whole or role by role. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { compareLists, type ListedRole } from '../domain/list-comparison.ts';
import { DETAIL_FIELDS, type Role, type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { listSnapshots, readSnapshot, type Snapshot } from '../store/snapshots.ts';
import { numberWords } from '../ui/number-words.ts';
import { ownRoles } from '../ui/stored-state.ts';
import { announce, save, sayFailure } from './edits.ts';

/** As many names as one takes in at a glance. */
const MAX_NAMES = 5;
/** More rows than a person looks through; all of them can be taken back at once. */
const MAX_LINES = 200;

interface Compared {
  day: string;
  /** The list of that day. */
  listed: ListedRole[];
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
    compared.value = { day: snapshot.day, listed };
  };
  const goBack = async (day: string, edits: RoleEdit[]) => {
    await save(edits, `Went back to ${dateWords(day)}.`);
    compared.value = undefined;
  };
  const day = compared.value?.day ?? '';
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
          key={day}
          {...compared.value}
          goBack={(edits) => void goBack(day, edits).catch(sayFailure)}
          stay={() => {
            compared.value = undefined;
            announce('Nothing was changed.');
          }}
        />
      )}
    </section>
  );
}

const dateWords = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString([], { dateStyle: 'medium' });

interface Props extends Compared {
  goBack: (edits: RoleEdit[]) => void;
  stay: () => void;
}

function Comparison({ day, listed, goBack, stay }: Props) {
  const { added, changed, removed, edits } = compareLists(ownRoles.value ?? [], listed, 'replace');
  const isSame = edits.length === 0;
  const editsOf = (key: RoleKey) => edits.filter((edit) => edit.key === key);
  const line = (what: string, role: Role) => ({
    key: roleKey(role),
    label: roleLabel(role),
    act: `${what} ${roleLabel(role)}`,
    edits: () => editsOf(roleKey(role)),
  });
  return (
    <section class="sync-question" aria-label="Comparison">
      {isSame && <p>On {dateWords(day)} the list was the same as today.</p>}
      {!isSame && (
        <>
          <p>Going back to {dateWords(day)} would</p>
          <Lines
            what="bring back"
            day={day}
            lines={added.map((role) => line('Bring back', role))}
          />
          <Lines
            what="change"
            day={day}
            lines={changed.map(({ before }) => line('Change back', before))}
          />
          <Lines what="remove" day={day} lines={removed.map((role) => line('Remove', role))} />
          <button type="button" class="button small" onClick={() => goBack(edits)}>
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

interface Line {
  key: RoleKey;
  label: string;
  /** What the button of this role does: “Bring back Shop prod”. */
  act: string;
  edits: () => RoleEdit[];
}

function Lines({ what, day, lines }: { what: string; day: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MAX_NAMES;
  const names = lines.slice(0, MAX_NAMES).map(({ label }) => label);
  return (
    <details class="taking-back">
      <summary>
        {what} <b>{numberWords(lines.length)}</b>: {names.join(', ')}
        {more > 0 && ` and ${numberWords(more)} more`}
      </summary>
      <ul class="sync-list">
        {lines.slice(0, MAX_LINES).map(({ key, label, act, edits }) => (
          <li key={key}>
            <span>{label}</span>
            <button
              type="button"
              class="button small"
              aria-label={act}
              onClick={() => save(edits(), `${act} as on ${dateWords(day)}.`).catch(sayFailure)}
            >
              This one alone
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
