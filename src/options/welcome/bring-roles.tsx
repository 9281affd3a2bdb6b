/** The first step: the roles go in from whatever they are written in, or one is added by hand. */
import type { ComponentChildren } from 'preact';
import { sentenceParts } from '../../i18n/in-a-row.ts';
import { say, sayCountParts, sayParts } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { roles } from '../../ui/stored-state.ts';
import { Importer } from '../importer.tsx';
import { goTo } from '../route.ts';
import { Step } from './step.tsx';

export function BringRoles({ onAdd }: { onAdd: () => void }) {
  const count = roles.value?.length ?? 0;
  return (
    <Step number={1} name={say('welcome_bring')} isDone={count > 0}>
      <p>{count > 0 ? <RolesHere count={count} /> : say('roles_none')}</p>
      <p class="soft">{sayParts('welcome_bringHow', { file: <code>~/.aws/config</code> })}</p>
      {/* With roles there would be the table in this place: whoever begins here goes on here. */}
      <Importer done={say('welcome_goOn')} onImport={() => goTo('welcome')} />
      <p class="other-ways">
        <button type="button" class="button" onClick={onAdd}>
          <Icon name="add" /> {say('roles_add')}
        </button>
        <span class="soft">
          {count > 0 ? otherWays() : sentenceParts<ComponentChildren>(otherWays(), bringsBack())}
        </span>
      </p>
    </Step>
  );
}

const otherWays = () =>
  sayParts('welcome_otherWays', {
    sync: <a href="#sync">{say('welcome_sync')}</a>,
    team: <a href="#teams">{say('welcome_teamList')}</a>,
  });

const bringsBack = () =>
  sayParts('roles_historyBringsBack', {
    history: <a href="#roles/history">{say('roles_theHistory')}</a>,
  });

const RolesHere = ({ count }: { count: number }) => (
  <>
    {sayCountParts('welcome_rolesHere', count, {
      link: <a href="#roles">{say('import_seeRoles')}</a>,
    })}
  </>
);
