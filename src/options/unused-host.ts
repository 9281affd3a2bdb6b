/**
 * Leave for a host that the person gave goes back to the browser once nothing needs it any more: the folder and the team lists
 * may be on one host.
 */
import { giveHostBack } from '../browser/host-access.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { readFolderChoice } from '../store/folder-choice.ts';
import { readTeamLists } from '../store/team-lists.ts';

/** Gives the leave for a folder's host back, unless a team list is there. Call it once the folder is given up. */
export async function giveBackFolderHost(address: string): Promise<void> {
  const read = readFolderAddress(address);
  if (read.ok) await giveBackUnlessNeeded(read.address.pattern);
}

/** Gives the leave for a team list's host back, unless the folder or another list is there. Call it once the list is gone. */
export async function giveBackTeamListHost(address: string): Promise<void> {
  const read = parseTeamListAddress(address);
  if (read.ok) await giveBackUnlessNeeded(read.value.pattern);
}

async function giveBackUnlessNeeded(pattern: string): Promise<void> {
  const [choice, lists] = await Promise.all([readFolderChoice(), readTeamLists()]);
  const folder = choice && readFolderAddress(choice.address);
  const isFolders = folder?.ok === true && folder.address.pattern === pattern;
  const isTeams = lists.some(({ address }) => {
    const list = parseTeamListAddress(address);
    return list.ok && list.value.pattern === pattern;
  });
  if (!isFolders && !isTeams) await giveHostBack(pattern);
}
