/** The Team lists tab: role lists that are kept elsewhere; which ones, what they hold, and what changed there. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestHost } from '../browser/host-access.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { type TeamList, watchTeamLists } from '../store/team-lists.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
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
      <h2>Team lists</h2>
      <p class="soft">
        A team list is a role list that somebody keeps for all of you, at an address that your
        browser can read: on an intranet, in object storage, as a raw file of a repository. Its
        roles stand beside your own, read only; what you call them, and their colors and stars, are
        yours.
      </p>
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
  const add = async (event: Event) => {
    event.preventDefault();
    const parsed = parseTeamListAddress(address.value);
    if (!parsed.ok) {
      problem.value = parsed.problem;
      return;
    }
    isUnderWay.value = true;
    try {
      // First of all: the browser asks only in the moment of the click.
      const may = await requestHost(parsed.value.pattern);
      if (!may) throw new Error('Hatrack may not read from this server before you allow it.');
      await askBackground('addTeamList', { name: name.value, address: address.value });
      announce('Added the team list.');
      address.value = '';
      name.value = '';
    } catch (error) {
      problem.value = wordsOf(error);
    } finally {
      isUnderWay.value = false;
    }
  };
  return (
    <form class="sync-part" aria-label="Add a team list" onSubmit={add}>
      <h3>Add a team list</h3>
      <FormField
        id="team-address"
        label="Address"
        value={address.value}
        onInput={(value) => {
          address.value = value;
          problem.value = undefined;
        }}
        problem={problem.value}
        placeholder="https://example.com/roles.json"
        help="Any role list that Import reads. Hatrack looks there every hour and sends no password."
      />
      <FormField
        id="team-name"
        label="Name"
        value={name.value}
        onInput={(value) => {
          name.value = value;
        }}
        placeholder="Platform team"
        maxLength={80}
        help="Optional: how you call it"
      />
      <p>
        <button type="submit" class="button" disabled={isUnderWay.value}>
          {isUnderWay.value ? 'Reading…' : 'Add team list'}
        </button>
      </p>
    </form>
  );
}
