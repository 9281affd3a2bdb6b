/** Puts the role into the person's own list, and says so once it is there. */
import { useSignal } from '@preact/signals';
import { type Role, roleLabel } from '../../domain/role.ts';
import { addRole } from '../../domain/role-edit.ts';
import { say } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { roles } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';
import { findTwin } from '../role-twins.ts';

export function KeepRole({ role }: { role: Role }) {
  const busy = useSignal(false);
  const kept = findTwin(role, undefined, roles.value ?? []);
  const keep = async () => {
    busy.value = true;
    try {
      await save([addRole(role)], say('setUp_kept', { role: roleLabel(role) }));
    } catch (error) {
      sayFailure(error);
    } finally {
      busy.value = false;
    }
  };
  if (kept) {
    return (
      <p class="kept">
        <Icon name="done" />
        <span>
          {say('setUp_keptAs', { role: roleLabel(kept) })}{' '}
          <a href={`#roles?search=${encodeURIComponent(`${role.account} ${role.roleName}`)}`}>
            {say('setUp_showInRoles')}
          </a>
        </span>
      </p>
    );
  }
  return (
    <p class="buttons">
      <button
        type="button"
        class="button main"
        disabled={busy.value || roles.value === undefined}
        onClick={() => void keep()}
      >
        <Icon name="add" /> {say('setUp_keep')}
      </button>
    </p>
  );
}
