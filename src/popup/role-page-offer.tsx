/** On IAM's page of a role that the list does not have: adds it, with account, path and name filled in. */
import { openOptions } from '../browser/own-pages.ts';
import { formatAccount } from '../domain/account.ts';
import { roleKey } from '../domain/role.ts';
import { roleOfSwitchLink } from '../domain/switch-link.ts';
import { roles } from '../ui/stored-state.ts';
import { signedIn } from './reach.ts';

export function RolePageOffer() {
  const link = signedIn.value?.roleLink ?? '';
  const shown = link === '' ? undefined : roleOfSwitchLink(link);
  if (!shown?.ok || !roles.value) return null;
  const role = shown.value;
  const key = roleKey(role);
  if (roles.value.some((other) => roleKey(other) === key)) return null;
  const add = async () => {
    await openOptions(`#roles/new?reference=${encodeURIComponent(link)}`);
    window.close();
  };
  return (
    <p class="offer">
      <span>
        This page shows {role.roleName} in {formatAccount(role.account)}.
      </span>
      <button type="button" class="button small" onClick={add}>
        Add this role
      </button>
    </p>
  );
}
