/**
 * What the browser's policy says of role lists (managed-schema.json): addresses of team lists, and roles themselves. What is
 * wrong with it is told beside the list that it belongs to.
 */
import { isObject } from '../domain/json-object.ts';
import { parseTeamListAddress } from '../domain/team-list-address.ts';
import { say } from '../i18n/say.ts';
import { readTeamListText, type TeamListText } from './team-list-text.ts';

export interface PolicyLists {
  /** By their addresses, each once. */
  addresses: Map<string, PolicyAddress>;
  /** The roles that stand in the policy itself; undefined where there are none. */
  roles: (TeamListText & { name: string }) | undefined;
}

export interface PolicyAddress {
  name: string;
  /** Why it cannot be read from; '' where it can. */
  problem: string;
}

const MAX_LISTS = 50;
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Reads a policy. Never throws: browsers check policies by the schema, or do not. */
export function readPolicy(policy: Record<string, unknown>): PolicyLists {
  return { addresses: addressesIn(policy.teamLists), roles: rolesIn(policy) };
}

function addressesIn(stored: unknown): PolicyLists['addresses'] {
  const entries: unknown[] = Array.isArray(stored) ? stored.slice(0, MAX_LISTS) : [];
  const addresses: PolicyLists['addresses'] = new Map();
  for (const entry of entries) {
    if (!isObject(entry)) continue;
    const parsed = parseTeamListAddress(text(entry.address));
    const address = parsed.ok ? parsed.value.url : text(entry.address);
    const name = text(entry.name) || address || say('list_teamList');
    addresses.set(address, { name, problem: parsed.ok ? '' : parsed.problem });
  }
  return addresses;
}

function rolesIn({ roles, rolesName }: Record<string, unknown>): PolicyLists['roles'] {
  if (!Array.isArray(roles) || roles.length === 0) return undefined;
  return {
    name: text(rolesName) || say('list_ofOrganization'),
    ...readTeamListText(JSON.stringify(roles)),
  };
}
