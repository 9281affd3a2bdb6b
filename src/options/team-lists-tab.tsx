/** The Team lists tab: role lists that are kept elsewhere; which ones, what they hold, and what changed there. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestHost } from '../browser/host-access.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { type TeamList, watchTeamLists } from '../store/team-lists.ts';
import { askBackground } from '../ui/background.ts';
import { announce, sayFailure } from './edits.ts';
import { FormField } from './form-field.tsx';
import { TeamListCard } from './team-list-card.tsx';

export function TeamListsTab() {
  const lists = useSignal<TeamList[]>([]);
  useEffect(
    () =>
      watchTeamLists((read) => {
        lists.value = read;
      }, sayFailure),
    [lists],
  );
  return (
    <section class="prose">
      <h2>{say('options_tabTeams')}</h2>
      <p class="soft">{say('teams_about')}</p>
      {lists.value.map((list) => (
        <TeamListCard key={list.id} list={list} />
      ))}
      <AddTeamList />
    </section>
  );
}

function AddTeamList() {
  const address = useSignal('');
  const name = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const isUnderWay = useSignal(false);
  /** Where the focus is, it is read out too. */
  const tell = (words: string) => {
    problem.value = words;
    document.getElementById('team-address')?.focus();
  };
  const add = async (event: Event) => {
    event.preventDefault();
    if (isUnderWay.value) return;
    const parsed = parseTeamListAddress(address.value);
    if (!parsed.ok) {
      tell(parsed.problem);
      return;
    }
    isUnderWay.value = true;
    try {
      // First of all: the browser asks only in the moment of the click.
      const may = await requestHost(parsed.value.pattern);
      if (!may) throw new Error(say('teams_notAllowed'));
      await askBackground('addTeamList', { name: name.value, address: address.value });
      announce(say('teams_added'));
      address.value = '';
      name.value = '';
    } catch (error) {
      tell(wordsOf(error));
    } finally {
      isUnderWay.value = false;
    }
  };
  return (
    <form class="sync-part" aria-label={say('teams_addTitle')} onSubmit={add}>
      <h3>{say('teams_addTitle')}</h3>
      <FormField
        id="team-address"
        label={say('teams_address')}
        value={address.value}
        onInput={(value) => {
          address.value = value;
          problem.value = undefined;
        }}
        problem={problem.value}
        placeholder="https://example.com/roles.json"
        help={say('teams_addressHelp')}
      />
      <FormField
        id="team-name"
        label={say('teams_name')}
        value={name.value}
        onInput={(value) => {
          name.value = value;
        }}
        placeholder={say('teams_nameExample')}
        maxLength={80}
        help={say('teams_nameHelp')}
      />
      <p>
        <button type="submit" class="button" aria-disabled={isUnderWay.value}>
          {isUnderWay.value ? say('teams_reading') : say('teams_add')}
        </button>
      </p>
    </form>
  );
}
