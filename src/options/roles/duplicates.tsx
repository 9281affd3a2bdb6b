/** The roles that stand in the list more than once: what the entries say differently, and the buttons that join them. */
import { useSignal } from '@preact/signals';
import { formatAccount } from '../../domain/account.ts';
import { previewBulk } from '../../domain/bulk-change.ts';
import {
  type Duplicate,
  differences,
  joinEdits,
  joined,
  namesApart,
} from '../../domain/duplicates.ts';
import { type Role, type RoleDetails, roleKey, roleLabel } from '../../domain/role.ts';
import { fieldWord } from '../../formats/field-words.ts';
import { numberWords, roleCount } from '../../ui/number-words.ts';
import { roles as allRoles, shortcutRoles } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';
import { shownValue } from '../role-changes.tsx';
import { RoleColor } from '../role-color.tsx';
import './duplicates.css';

/** As many as one works through before looking again. */
const SHOWN = 50;

export function Duplicates({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const more = duplicates.length - SHOWN;
  return (
    <section class="duplicates" aria-labelledby="duplicates">
      <h2 id="duplicates">Duplicates</h2>
      {duplicates.length === 0 && <p class="soft">No role stands in your list twice.</p>}
      {duplicates
        .slice(0, SHOWN)
        .map((duplicate) =>
          duplicate.kind === 'same-role' ? (
            <SameRole key={keyOf(duplicate)} {...duplicate} />
          ) : (
            <SameName key={keyOf(duplicate)} {...duplicate} />
          ),
        )}
      {more > 0 && <p class="soft">… and {numberWords(more)} more, shown once these are done.</p>}
    </section>
  );
}

const keyOf = ({ roles }: Duplicate) => roles.map(roleKey).join('\n');

function SameRole({ roles }: Duplicate) {
  const chosen = useSignal<Partial<RoleDetails>>({});
  const after = joined(roles, chosen.value);
  const label = roleLabel(roles[0]);
  const join = () => {
    save(joinEdits(roles, chosen.value), `Joined ${roles.length} entries of ${label}.`).catch(
      sayFailure,
    );
  };
  return (
    <section class="duplicate" aria-label={`Entries of ${label}`}>
      <h3>One role, {roles.length} entries</h3>
      <Entries roles={roles} />
      {differences(roles).map(({ field, values }) => (
        <fieldset key={field} class="ticks">
          <legend>Which {fieldWord(field)} stays</legend>
          {values.map((value) => (
            <label key={String(value)} class="tick">
              <input
                type="radio"
                name={`${roleKey(roles[0])} ${field}`}
                checked={after[field] === value}
                onChange={() => {
                  chosen.value = { ...chosen.value, [field]: value };
                }}
              />
              <span>{shownValue(field, value)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <LostShortcuts roles={roles} />
      <p>
        <button type="button" class="button small" onClick={join}>
          Join {label}
        </button>
      </p>
    </section>
  );
}

/** What tells the entries apart, the one that stays first. */
function Entries({ roles }: Pick<Duplicate, 'roles'>) {
  return (
    <ul class="lines">
      {roles.map((role) => (
        <li key={roleKey(role)}>
          <RoleColor color={role.color} />
          <b>{roleLabel(role)}</b> <span class="soft">{whereWords(role)}</span>
        </li>
      ))}
    </ul>
  );
}

function whereWords({ account, roleName, region, group, variant }: Role): string {
  const entry = variant === '' ? '' : `entry “${variant}”`;
  return [formatAccount(account), roleName, region, group, entry]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The shortcuts that lead to entries which go. */
function LostShortcuts({ roles: [, ...gone] }: Pick<Duplicate, 'roles'>) {
  const keys = new Set(gone.map(roleKey));
  const lost = Object.entries(shortcutRoles.value).filter(([, key]) => keys.has(key));
  if (lost.length === 0) return null;
  return (
    <p class="soft">
      Shortcut {lost.map(([shortcut]) => shortcut).join(', ')} leads to an entry that goes. Choose
      its role again in the settings.
    </p>
  );
}

function SameName({ roles }: Duplicate) {
  const names = namesApart(roles);
  const { changed, edits, refused } = previewBulk(
    roles,
    (_, place) => ({ displayName: names[place - 1] ?? '' }),
    allRoles.value ?? [],
  );
  const label = roleLabel(roles[0]);
  const tellApart = () => {
    save(edits, `Renamed ${roleCount(changed.length)}.`).catch(sayFailure);
  };
  return (
    <section class="duplicate" aria-label={`Roles named ${label}`}>
      <h3>{roleCount(roles.length)} of one name</h3>
      <ul class="lines">
        {roles.map((role, index) => (
          <li key={roleKey(role)}>
            <b>{label}</b> <span class="soft">{whereWords(role)}</span> → <ins>{names[index]}</ins>
          </li>
        ))}
      </ul>
      {refused[0] ? (
        <p class="problem">{refused[0].problems.map(({ problem }) => problem).join(' ')}</p>
      ) : (
        <p>
          <button type="button" class="button small" onClick={tellApart}>
            Tell {label} apart
          </button>
        </p>
      )}
    </section>
  );
}
