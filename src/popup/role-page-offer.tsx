/** On IAM's page of a role that the list does not have: adds it, with account, path and name filled in. */
import { openOptions } from '../browser/own-pages.ts';
import { formatAccount } from '../domain/account.ts';
import { roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { lines, listedRole } from './listed-roles.ts';
import { shownRole, signedIn } from './reach.ts';

export function RolePageOffer() {
  const link = signedIn.value?.roleLink ?? '';
  const role = shownRole.value;
  if (!role || !lines.value || listedRole(roleKey(role))) return null;
  const add = async () => {
    await openOptions(`#roles/new?reference=${encodeURIComponent(link)}`);
    window.close();
  };
  return (
    <p class="offer">
      <span>
        {say('popup_pageShows', { role: role.roleName, account: formatAccount(role.account) })}
      </span>
      <button type="button" class="button small" onClick={add}>
        {say('popup_addThisRole')}
      </button>
    </p>
  );
}
