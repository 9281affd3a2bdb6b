/** The address of a team list: what is read there must not be changed on its way, and nothing secret goes there. */
import { say } from '../i18n/say.ts';
import { bad, good, type Result } from './result.ts';
import { hostPattern, isOwnMachine, parseServerAddress } from './server-address.ts';

export interface TeamListAddress {
  url: string;
  /** For the browser's leave to talk to this host. */
  pattern: string;
}

/** Reads what a person entered, or a policy says. Problems are in words. */
export function parseTeamListAddress(text: string): Result<TeamListAddress> {
  if (text.trim() === '') return bad(say('team_addressEnter'));
  const url = parseServerAddress(text);
  if (!url) return bad(say('team_addressNone'));
  if (url.username !== '' || url.password !== '') {
    return bad(say('team_addressPassword'));
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine(url))) {
    return bad(say('team_addressHttps'));
  }
  url.hash = '';
  return good({ url: url.href, pattern: hostPattern(url) });
}
