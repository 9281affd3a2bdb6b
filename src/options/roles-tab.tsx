/** The Roles tab: find, add, edit, remove. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
import { roleLabel } from '../domain/role.ts';
import { removeRole } from '../domain/role-edit.ts';
import { sortRoles } from '../domain/role-list.ts';
import { searchable, searchRoles } from '../search/role-search.ts';
import { Icon } from '../ui/icon.tsx';
import { shownCount } from '../ui/number-words.ts';
import { roles, storeFailure } from '../ui/stored-state.ts';
import { save, sayFailure } from './edits.ts';
import { RoleForm } from './role-form.tsx';
import { RoleTable } from './role-table.tsx';
import { goTo, route } from './route.ts';
import { UnreadNotice } from './unread-notice.tsx';

/** The role in the form: one of the list, or a new one. */
type Editing = { role: Role | undefined } | undefined;

export function RolesTab() {
  const query = useSignal('');
  const editing = useSignal<Editing>(undefined);
  const sorted = useComputed(() => searchable(sortRoles(roles.value ?? [])));
  const shown = useComputed(() =>
    query.value.trim() === '' ? sorted.value.roles : searchRoles(sorted.value, query.value),
  );
  const { newRole, reference, search } = route.value;
  useEffect(() => {
    if (newRole) editing.value = { role: undefined };
  }, [newRole, editing]);
  useEffect(() => {
    if (search !== '') query.value = search;
  }, [search, query]);

  const close = () => {
    editing.value = undefined;
    goTo('roles');
  };
  const remove = (role: Role) => {
    save([removeRole(role)], `Removed ${roleLabel(role)}.`).catch(sayFailure);
  };
  const add = () => {
    editing.value = { role: undefined };
  };
  const total = roles.value?.length ?? 0;
  return (
    <>
      {storeFailure.value && <p role="alert">Your roles could not be read: {storeFailure.value}</p>}
      <UnreadNotice />
      {roles.value && total === 0 && <FirstRole onAdd={add} />}
      {total > 0 && (
        <>
          <div class="toolbar">
            <label class="search-field">
              <Icon name="search" />
              <input
                class="field"
                type="search"
                aria-label="Search roles"
                placeholder="Search roles"
                value={query.value}
                onInput={(event) => {
                  query.value = event.currentTarget.value;
                }}
              />
            </label>
            <span class="soft">{shownCount(shown.value.length, total)}</span>
            <button type="button" class="button main" onClick={add}>
              <Icon name="add" /> Add role
            </button>
          </div>
          {shown.value.length > 0 ? (
            <RoleTable
              roles={shown.value}
              onEdit={(role) => {
                editing.value = { role };
              }}
              onRemove={remove}
            />
          ) : (
            <p class="nothing">No role matches “{query.value}”.</p>
          )}
        </>
      )}
      {editing.value && (
        <RoleForm
          key={editing.value.role}
          role={editing.value.role}
          reference={reference}
          onEditOther={(role) => {
            editing.value = { role };
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function FirstRole({ onAdd }: { onAdd: () => void }) {
  return (
    <section class="first-role">
      <h2>No roles yet</h2>
      <p class="soft">Bring the role list that you already have, or add your first role by hand.</p>
      <p class="buttons">
        <button type="button" class="button main" onClick={() => goTo('import')}>
          <Icon name="import" /> Import a role list
        </button>
        <button type="button" class="button" onClick={onAdd}>
          <Icon name="add" /> Add role
        </button>
      </p>
    </section>
  );
}
