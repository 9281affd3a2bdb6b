/** What stands on the Roles tab while there are no roles: the two ways to have some. */
import { Icon } from '../../ui/icon.tsx';
import { goTo } from '../route.ts';

export function FirstRole({ onAdd }: { onAdd: () => void }) {
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
      <p class="soft">
        Was here a list before? <a href="#roles/history">The history</a> brings it back.
      </p>
    </section>
  );
}
