/** What stands where no role can be listed: why, and what to do. */
import { openOptions } from '../browser/own-pages.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { roleCount } from '../ui/number-words.ts';
import { whyNotHere } from './reach.ts';

const go = (hash: string) => async () => {
  await openOptions(hash);
  window.close();
};

export function EmptyList() {
  return (
    <section class="empty">
      <img src="/icons/hatrack-128.png" width="64" height="64" alt="" />
      <h2>No roles yet</h2>
      <p>Bring the role list that you already have, or add your first role by hand.</p>
      <button type="button" class="button main" onClick={go('#import')}>
        Import a role list
      </button>
      <button type="button" class="button" onClick={go('#roles/new')}>
        Add a role
      </button>
    </section>
  );
}

export function NoMatch({ query, hidden }: { query: string; hidden: readonly Role[] }) {
  return (
    <section class="empty">
      <h2>No role matches “{query}”</h2>
      <p>
        Search looks at display name, account, role name, region and group. Escape clears the search
        and shows all roles.
      </p>
      <HiddenRoles hidden={hidden} />
    </section>
  );
}

/** Says how many roles the settings hide here, and why the first of them is. */
export function HiddenRoles({ hidden }: { hidden: readonly Role[] }) {
  const [first] = hidden;
  if (!first) return null;
  return (
    <p class="offer">
      <span>
        {roleCount(hidden.length)} hidden: not from where you are signed in. {roleLabel(first)}:{' '}
        {whyNotHere(first)?.words}
      </span>
      <button type="button" class="button small" onClick={go('#settings')}>
        Settings
      </button>
    </p>
  );
}
