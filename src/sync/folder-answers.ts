/** What a WebDAV server's refusals mean, in words that say what to do (RFC 4918, RFC 9110). */

export interface FolderProblem {
  words: string;
  /** Whether it may pass by itself. What asks for the person does not. */
  mayPass: boolean;
}

const asks = (words: string): FolderProblem => ({ words, mayPass: false });
const passes = (words: string): FolderProblem => ({ words, mayPass: true });

/** A browser tells an extension nothing else of a failure below HTTP. */
export const noAnswer = passes(
  'The server did not answer. Either it is not running or not reachable from here (is a VPN missing?), or the browser does not trust its certificate: open the address in a tab and see what the browser says.',
);

export const notAllowed = asks(
  'The browser keeps Hatrack from this server. Disconnect, and connect again to allow it.',
);

export const tooSlow = passes('The server took too long to answer.');

export const tooLarge = asks(
  'The server answers more than any list of roles needs. Is the address that of a folder for Hatrack alone?',
);

export const notWebdav = asks(
  'Something answers at this address, but it does not speak WebDAV. Look for “WebDAV” in the settings of your server and copy the address from there.',
);

/** What an answer of this status says of the folder or a file in it. */
export function problemOf(status: number): FolderProblem {
  switch (status) {
    // A redirect that is not followed has no status: where it leads is hidden from extensions.
    case 0:
      return asks(
        'The server sends Hatrack on to another address, and Hatrack does not take your password there. Open the address in a tab, and enter the one where you end.',
      );
    case 401:
      return asks(
        'The server does not take this user and password. Many servers want an app password here.',
      );
    case 403:
      return asks('The server knows you, but does not let you read and write this folder.');
    case 404:
    case 409:
      return asks(
        'There is no folder at this address, nor one that it could be made in. Is there a typo in it?',
      );
    case 405:
    case 501:
      return notWebdav;
    case 413:
      return asks('The server does not take files of this size.');
    case 423:
      return passes('Another program has locked Hatrack’s file on the server.');
    case 429:
      return passes('The server asks Hatrack to come back later.');
    case 507:
      return asks(
        'There is no room left on the server. Nothing was lost: this browser still has it all.',
      );
    default:
      return status >= 500
        ? passes(`The server has a fault of its own (${status}).`)
        : asks(`The server refuses with a number that Hatrack does not know (${status}).`);
  }
}
