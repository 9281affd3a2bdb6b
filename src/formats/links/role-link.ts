/** A link that leads to a role, by Switch Role or through an access portal, as an entry of a list. */
import { looksLikePortal, parsePortalLink } from '../../domain/portal-link.ts';
import { good, type Result } from '../../domain/result.ts';
import { type RawRole, roleLabel } from '../../domain/role.ts';
import { parseSwitchAddress } from '../../domain/switch-link.ts';
import type { EntryFields, ListEntry } from '../list-entry.ts';
import type { NodePlace } from '../problem-notes.ts';

/** What stands around a link: its title, and the folder that it is in. */
export interface LinkSurroundings {
  title?: string;
  group?: string;
}

/** Longer addresses are no role's: the longest that a role can have stays far below. */
const MAX_LINK_LENGTH = 8192;

/** Whether an address is meant to lead to a role, right or wrong. */
export function isRoleLink(address: string): boolean {
  if (address.length > MAX_LINK_LENGTH) return false;
  if (/^https?:\/\/[^/?#]+\/switchrole\/?\?/i.test(address)) return true;
  return looksLikePortal(address) && /#\/console\/?\?/.test(address);
}

/** The entry that a role link makes; refused, with the reason, where it leads anywhere else. */
export function linkEntry(
  address: string,
  place: NodePlace,
  { title = '', group = '' }: LinkSurroundings,
): ListEntry {
  const parsed: Result<RawRole> = looksLikePortal(address)
    ? parsePortalLink(address)
    : switchAddress(address);
  if (!parsed.ok) return { place, fields: {}, problems: [{ place, message: parsed.problem }] };
  const { displayName = '', ...said } = parsed.value;
  const fields: EntryFields = {};
  const put = (field: keyof RawRole, value: unknown) => {
    if (value !== '') fields[field] = { value, place };
  };
  put('displayName', nameOf(title, String(displayName), said));
  put('group', group);
  for (const [field, value] of Object.entries(said)) put(field as keyof RawRole, value);
  return { place, fields, problems: [] };
}

function switchAddress(address: string): Result<RawRole> {
  const parsed = parseSwitchAddress(address);
  return parsed.ok ? good({ ...parsed.value, partition: parsed.value.partition.id }) : parsed;
}

/** What the title says, unless it only says what every role without a name is called. */
function nameOf(title: string, inLink: string, { account, roleName }: RawRole): string {
  const name = title.trim();
  const label = roleLabel({
    displayName: '',
    account: String(account),
    roleName: String(roleName),
  });
  return name === '' || (inLink === '' && name === label) ? inLink : name;
}
