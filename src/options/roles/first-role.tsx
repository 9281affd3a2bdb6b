/** What stands on the Roles tab while there are no roles: the two ways to have some. */
import { say, sayParts } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { goTo } from '../route.ts';

export function FirstRole({ onAdd }: { onAdd: () => void }) {
  return (
    <section class="first-role">
      <h2>{say('roles_none')}</h2>
      <p class="soft">{say('roles_noneHelp')}</p>
      <p class="buttons">
        <button type="button" class="button main" onClick={() => goTo('import')}>
          <Icon name="import" /> {say('roles_importList')}
        </button>
        <button type="button" class="button" onClick={onAdd}>
          <Icon name="add" /> {say('roles_add')}
        </button>
      </p>
      <p class="soft">
        {sayParts('roles_historyBringsBack', {
          history: <a href="#roles/history">{say('roles_theHistory')}</a>,
        })}
      </p>
    </section>
  );
}
