/** The address of a team list: what is read there must not be changed on its way, and nothing secret goes there. */
import { bad, good, type Result } from './result.ts';
import { hostPattern, isOwnMachine, parseServerAddress } from './server-address.ts';

export interface TeamListAddress {
  url: string;
  /** For the browser's leave to talk to this host. */
  pattern: string;
}

/** Reads what a person entered, or a policy says. Problems are in words. */
export function parseTeamListAddress(text: string): Result<TeamListAddress> {
  if (text.trim() === '') return bad('Enter the address of the role list.');
  const url = parseServerAddress(text);
  if (!url) return bad('This is no address. One looks like https://example.com/roles.json');
  if (url.username !== '' || url.password !== '') {
    return bad(
      'The address holds a password. Hatrack sends none: use an address that needs no sign-in.',
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine(url))) {
    return bad(
      'The address has to begin with https:// so that nobody can change the list on its way.',
    );
  }
  url.hash = '';
  return good({ url: url.href, pattern: hostPattern(url) });
}
