/** What a WebDAV server's refusals mean, in words that say what to do (RFC 4918, RFC 9110). */
import { say } from '../i18n/say.ts';

export interface FolderProblem {
  words: string;
  /** Whether it may pass by itself. What asks for the person does not. */
  mayPass: boolean;
}

const asks = (words: string): FolderProblem => ({ words, mayPass: false });
const passes = (words: string): FolderProblem => ({ words, mayPass: true });

/** A browser tells an extension nothing else of a failure below HTTP. */
export const noAnswer = () => passes(say('sync_serverSilent'));

export const notAllowed = () => asks(say('sync_serverNotAllowed'));

export const tooSlow = () => passes(say('sync_serverTooSlow'));

export const tooLarge = () => asks(say('sync_serverTooLarge'));

export const notWebdav = () => asks(say('sync_serverNotWebdav'));

/** What an answer of this status says of the folder or a file in it. */
export function problemOf(status: number): FolderProblem {
  switch (status) {
    // A redirect that is not followed has no status: where it leads is hidden from extensions.
    case 0:
      return asks(say('sync_serverRedirects'));
    case 401:
      return asks(say('sync_serverPassword'));
    case 403:
      return asks(say('sync_serverForbids'));
    case 404:
    case 409:
      return asks(say('sync_serverNoFolder'));
    case 405:
    case 501:
      return notWebdav();
    case 413:
      return asks(say('sync_serverFileSize'));
    case 423:
      return passes(say('sync_serverLocked'));
    case 429:
      return passes(say('sync_serverLater'));
    case 507:
      return asks(say('sync_serverFull'));
    default:
      return status >= 500
        ? passes(say('sync_serverFault', { status: String(status) }))
        : asks(say('sync_serverUnknown', { status: String(status) }));
  }
}
