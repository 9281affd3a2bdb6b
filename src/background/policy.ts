/**
 * The browser's policy: the team lists that an organization gives its people. They come and go with the policy; what they
 * held stays while they are in it.
 */
import { managedArea } from '../browser/storage-area.ts';
import { type PolicyLists, readPolicy } from '../formats/policy-lists.ts';
import { alone } from '../store/critical-section.ts';
import {
  dropTeamList,
  newTeamList,
  readTeamLists,
  type TeamList,
  writeTeamList,
} from '../store/team-lists.ts';
import { fingerprint } from '../sync/account.ts';
import { lookAtTeamLists, setUpTeamLists } from './team-lists.ts';

/** Follows the policy. Call it as the background starts, before anything is awaited. */
export function watchPolicy(): void {
  managedArea.watch(() => void applyPolicy());
}

/** Brings the team lists in line with the policy. */
export async function applyPolicy(): Promise<void> {
  const fresh = await alone('team-lists', async () => {
    const policy = readPolicy(await managedArea.get());
    const known = (await readTeamLists()).filter(({ isManaged }) => isManaged);
    const wanted = listsOf(policy, known);
    const ids = new Set(wanted.map(({ id }) => id));
    for (const { id } of known) if (!ids.has(id)) await dropTeamList(id);
    for (const list of wanted) {
      const before = known.find(({ id }) => id === list.id);
      if (JSON.stringify(before) !== JSON.stringify(list)) await writeTeamList(list);
    }
    return wanted.filter(({ address, checkedAt }) => address !== '' && checkedAt === 0);
  });
  await setUpTeamLists();
  for (const { id } of fresh) await lookAtTeamLists(id);
}

const ROLES_ID = 'policy';

function listsOf({ addresses, roles }: PolicyLists, known: readonly TeamList[]): TeamList[] {
  const lists = [...addresses].map(([address, { name, problem }]): TeamList => {
    const id = `policy-${fingerprint({ address })}`;
    const before = known.find((list) => list.id === id) ?? newTeamList(id, name, address);
    return { ...before, name, isManaged: true, problem: problem || before.problem };
  });
  if (!roles) return lists;
  const { name, roles: own, refused, problem } = roles;
  const list = {
    ...newTeamList(ROLES_ID, name, ''),
    isManaged: true,
    roles: own,
    refused,
    problem,
  };
  return [...lists, list];
}
