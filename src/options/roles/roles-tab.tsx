/** The Roles tab: find, select, add, edit, remove. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { storeFailure } from '../../ui/store-failure.ts';
import { roles } from '../../ui/stored-state.ts';
import { RoleForm } from '../role-form.tsx';
import { goTo, route } from '../route.ts';
import { RolesText } from '../text/roles-text.tsx';
import { UnreadNotice } from '../unread-notice.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { BulkForm } from './bulk-form.tsx';
import { Duplicates } from './duplicates.tsx';
import { History } from './history.tsx';
import { OrderHint } from './order-hint.tsx';
import { remove } from './remove.ts';
import { RoleGrid } from './role-grid.tsx';
import { RolesBar } from './roles-bar.tsx';
import { useRolesView } from './roles-view.ts';
import { useDuplicates } from './use-duplicates.ts';
import './roles.css';

/** The role in the form: one of the list, or a new one. */
type Editing = { role: Role | undefined } | undefined;

export function RolesTab() {
  const view = useRolesView();
  const duplicates = useDuplicates();
  const editing = useSignal<Editing>(undefined);
  const editingMany = useSignal<readonly Role[]>([]);
  const { shown, newRole, reference, search } = route.value;
  useEffect(() => {
    if (newRole) editing.value = { role: undefined };
  }, [newRole, editing]);
  useEffect(() => {
    if (search !== '') view.query.value = search;
  }, [search, view.query]);

  const edit = (role: Role | undefined) => {
    editing.value = { role };
  };
  const editMany = (chosen: readonly Role[]) => {
    if (chosen.length === 1) edit(chosen[0]);
    else editingMany.value = chosen;
  };
  const close = () => {
    editing.value = undefined;
    if (shown !== 'welcome') goTo('roles');
  };
  const total = roles.value?.length ?? 0;
  const isWelcome = shown === 'welcome' || (total === 0 && shown !== 'history');
  return (
    <>
      {storeFailure.value && (
        <p class="notice failure" role="alert">
          {say('roles_unreadable', { reason: storeFailure.value })}
        </p>
      )}
      <UnreadNotice />
      {roles.value && isWelcome && <Welcome onAdd={() => edit(undefined)} />}
      {total === 0 && shown === 'history' && <History />}
      {total > 0 && !isWelcome && (
        <>
          <div class="toolbar">
            <label class="search-field">
              <Icon name="search" />
              <input
                class="field"
                type="search"
                aria-label={say('roles_search')}
                placeholder={say('roles_search')}
                value={view.query.value}
                onInput={(event) => {
                  view.query.value = event.currentTarget.value;
                }}
              />
            </label>
            <button type="button" class="button main" onClick={() => edit(undefined)}>
              <Icon name="add" /> {say('roles_add')}
            </button>
          </div>
          <RolesBar
            view={view}
            duplicates={duplicates.value.length}
            onEdit={editMany}
            onRemove={remove}
          />
          {shown === 'duplicates' && <Duplicates duplicates={duplicates.value} />}
          {shown === 'text' && <RolesText onDone={() => goTo('roles')} />}
          {shown === 'history' && <History />}
          {shown === 'table' && view.found.value.length > 0 && (
            <>
              <RoleGrid view={view} onEdit={edit} onRemove={remove} />
              <OrderHint view={view} />
            </>
          )}
          {shown === 'table' && view.found.value.length === 0 && (
            <div class="nothing">
              <Icon name="search" size={28} />
              <p>{say('roles_noMatch', { text: view.query.value })}</p>
            </div>
          )}
        </>
      )}
      {editing.value && (
        <RoleForm
          key={editing.value.role}
          role={editing.value.role}
          reference={reference}
          onEditOther={edit}
          onClose={close}
        />
      )}
      {editingMany.value.length > 0 && (
        <BulkForm chosen={editingMany.value} onClose={() => editMany([])} />
      )}
    </>
  );
}
