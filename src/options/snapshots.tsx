/** The snapshots: the list of an earlier day, compared with today's, and the way back to it, whole or role by role. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { compareLists, type ListedRole } from '../domain/list-comparison.ts';
import { DETAIL_FIELDS, type Role, type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import {
  type CountKey,
  type MessageKey,
  say,
  sayCount,
  sayCountParts,
  sayList,
  sayNumber,
} from '../i18n/say.ts';
import { listSnapshots, readSnapshot, type Snapshot } from '../store/snapshots.ts';
import { dayWords } from '../ui/date-words.ts';
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
  /** undefined until they were read: nothing is said to be missing before. */
  const snapshots = useSignal<Snapshot[] | undefined>(undefined);
  const compared = useSignal<Compared | undefined>(undefined);
  useEffect(() => {
    listSnapshots().then((found) => {
      snapshots.value = found;
    }, sayFailure);
  }, [snapshots]);
  const compare = async (snapshot: Snapshot) => {
    const then = await readSnapshot(snapshot);
    if (!then) throw new Error(say('history_snapshotUnreadable'));
    // A snapshot speaks of every field of its roles.
    const listed = then.map((role) => ({ role, said: [...DETAIL_FIELDS] }));
    compared.value = { day: snapshot.day, listed };
  };
  const goBack = async (day: string, edits: RoleEdit[]) => {
    await save(edits, say('history_wentBack', { date: dateWords(day) }));
    compared.value = undefined;
  };
  const day = compared.value?.day ?? '';
  return (
    <section class="sync-part" aria-labelledby="snapshots">
      <h3 id="snapshots">{say('history_snapshots')}</h3>
      {snapshots.value?.length === 0 && <p>{say('history_noSnapshots')}</p>}
      <ul class="sync-list">
        {snapshots.value?.map((snapshot) => (
          <li key={snapshot.day}>
            <span>{dateWords(snapshot.day)}</span>
            <button
              type="button"
              class="button small"
              aria-label={say('history_compareDay', { date: dateWords(snapshot.day) })}
              onClick={() => compare(snapshot).catch(sayFailure)}
            >
              {say('history_compare')}
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
            announce(say('history_nothingChanged'));
          }}
        />
      )}
    </section>
  );
}

const dateWords = (day: string) => dayWords(Date.parse(`${day}T00:00:00Z`));

/** What going back does to a role, and how it is told: beforehand, beside the button for it alone, and once it was done. */
interface Way {
  would: CountKey;
  act: MessageKey;
  done: MessageKey;
}

const bringingBack: Way = {
  would: 'history_wouldBringBack',
  act: 'history_bringBack',
  done: 'history_broughtBackAsOn',
};
const changing: Way = {
  would: 'history_wouldChange',
  act: 'history_changeBack',
  done: 'history_changedBackAsOn',
};
const removing: Way = {
  would: 'history_wouldRemove',
  act: 'history_remove',
  done: 'history_removedAsOn',
};

interface Props extends Compared {
  goBack: (edits: RoleEdit[]) => void;
  stay: () => void;
}

function Comparison({ day, listed, goBack, stay }: Props) {
  const { added, changed, removed, edits } = compareLists(ownRoles.value ?? [], listed, 'replace');
  const isSame = edits.length === 0;
  const section = useRef<HTMLElement>(null);
  // It opens below all the days: without this, people see and hear nothing happen.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, []);
  const date = dateWords(day);
  const line = (role: Role): Line => ({
    key: roleKey(role),
    label: roleLabel(role),
    edits: () => edits.filter((edit) => edit.key === roleKey(role)),
  });
  return (
    <section
      class="sync-question"
      aria-label={say('history_comparison')}
      tabIndex={-1}
      ref={section}
    >
      {isSame && <p>{say('history_sameAsToday', { date })}</p>}
      {!isSame && (
        <>
          <p>{say('history_goingBackWould', { date })}</p>
          <Lines way={bringingBack} date={date} lines={added.map(line)} />
          <Lines way={changing} date={date} lines={changed.map(({ before }) => line(before))} />
          <Lines way={removing} date={date} lines={removed.map(line)} />
          <button type="button" class="button small" onClick={() => goBack(edits)}>
            {say('history_goBack', { date })}
          </button>
        </>
      )}
      <button type="button" class="button small" onClick={stay}>
        {isSame ? say('action_close') : say('history_stay')}
      </button>
    </section>
  );
}

interface Line {
  key: RoleKey;
  label: string;
  edits: () => RoleEdit[];
}

function Lines({ way, date, lines }: { way: Way; date: string; lines: readonly Line[] }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <details class="taking-back">
      <summary>
        {sayCountParts(way.would, lines.length, {
          count: <b>{sayNumber(lines.length)}</b>,
          names: namesWords(lines),
        })}
      </summary>
      <ul class="sync-list">
        {lines.slice(0, MAX_LINES).map(({ key, label: role, edits }, at) => (
          <li key={key}>
            <span id={`${id}-what-${at}`}>{say(way.act, { role })}</span>
            <button
              type="button"
              class="button small"
              id={`${id}-do-${at}`}
              aria-labelledby={`${id}-do-${at} ${id}-what-${at}`}
              onClick={() => save(edits(), say(way.done, { role, date })).catch(sayFailure)}
            >
              {say('history_thisOneAlone')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The first names, and how many more there are. */
function namesWords(lines: readonly Line[]): string {
  const names = lines.slice(0, MAX_NAMES).map(({ label }) => label);
  const more = lines.length - names.length;
  return sayList(more > 0 ? [...names, sayCount('history_moreNames', more)] : names);
}
