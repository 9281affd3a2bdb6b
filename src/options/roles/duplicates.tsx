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
import { problemWords } from '../../domain/problem-words.ts';
import { type Role, type RoleDetails, roleKey, roleLabel } from '../../domain/role.ts';
import { type MessageKey, say, sayCount, sayList } from '../../i18n/say.ts';
import { roles as allRoles, shortcutRoles } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';
import { shownValue } from '../role-changes.tsx';
import { RoleColor } from '../role-color.tsx';
import './duplicates.css';

/** As many as one works through before looking again. */
const SHOWN = 50;

/** Asks which value of a field stays. */
const whichStays: Readonly<Record<keyof RoleDetails, MessageKey>> = {
  displayName: 'roles_whichDisplayName',
  color: 'roles_whichColor',
  region: 'roles_whichRegion',
  group: 'roles_whichGroup',
  baseAccount: 'roles_whichBaseAccount',
  baseRole: 'roles_whichBaseRole',
  landing: 'roles_whichLanding',
  portal: 'roles_whichPortal',
  container: 'roles_whichContainer',
  favorite: 'roles_whichFavorite',
  protected: 'roles_whichProtected',
  position: 'roles_whichPosition',
};

export function Duplicates({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const more = duplicates.length - SHOWN;
  return (
    <section class="duplicates" aria-labelledby="duplicates">
      <h2 id="duplicates">{say('roles_duplicates')}</h2>
      {duplicates.length === 0 && <p class="soft">{say('roles_noDuplicates')}</p>}
      {duplicates
        .slice(0, SHOWN)
        .map((duplicate) =>
          duplicate.kind === 'same-role' ? (
            <SameRole key={keyOf(duplicate)} {...duplicate} />
          ) : (
            <SameName key={keyOf(duplicate)} {...duplicate} />
          ),
        )}
      {more > 0 && <p class="soft">{sayCount('roles_moreDuplicates', more)}</p>}
    </section>
  );
}

const keyOf = ({ roles }: Duplicate) => roles.map(roleKey).join('\n');

function SameRole({ roles }: Duplicate) {
  const chosen = useSignal<Partial<RoleDetails>>({});
  const after = joined(roles, chosen.value);
  const label = roleLabel(roles[0]);
  const join = () => {
    const words = sayCount('roles_joined', roles.length, { role: label });
    save(joinEdits(roles, chosen.value), words).catch(sayFailure);
  };
  return (
    <section class="duplicate" aria-label={say('roles_entriesOf', { role: label })}>
      <h3>{sayCount('roles_sameRole', roles.length)}</h3>
      <Entries roles={roles} />
      {differences(roles).map(({ field, values }) => (
        <fieldset key={field} class="ticks">
          <legend>{say(whichStays[field])}</legend>
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
          {say('roles_join', { role: label })}
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
  const entry = variant === '' ? '' : say('roles_entry', { variant });
  return [formatAccount(account), roleName, region, group, entry]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The shortcuts that lead to entries which go. */
function LostShortcuts({ roles: [, ...gone] }: Pick<Duplicate, 'roles'>) {
  const keys = new Set(gone.map(roleKey));
  const lost = Object.entries(shortcutRoles.value).filter(([, key]) => keys.has(key));
  if (lost.length === 0) return null;
  const shortcuts = sayList(lost.map(([shortcut]) => shortcut));
  return <p class="soft">{sayCount('roles_lostShortcuts', lost.length, { shortcuts })}</p>;
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
    save(edits, sayCount('roles_renamed', changed.length)).catch(sayFailure);
  };
  return (
    <section class="duplicate" aria-label={say('roles_named', { name: label })}>
      <h3>{sayCount('roles_sameName', roles.length)}</h3>
      <ul class="lines">
        {roles.map((role, index) => (
          <li key={roleKey(role)}>
            <b>{label}</b> <span class="soft">{whereWords(role)}</span> → <ins>{names[index]}</ins>
          </li>
        ))}
      </ul>
      {refused[0] ? (
        <p class="problem">{problemWords(refused[0].problems)}</p>
      ) : (
        <p>
          <button type="button" class="button small" onClick={tellApart}>
            {say('roles_tellApart', { name: label })}
          </button>
        </p>
      )}
    </section>
  );
}
