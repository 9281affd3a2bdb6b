/**
 * Whom the background answers: for nearly all the extension's own pages alone. AWS's pages, and whatever has got into them,
 * may ask for what concerns the form in them.
 */
import type { Sender } from '../browser/messages.ts';
import type { Partition } from '../domain/partition.ts';
import { signInPagePartition } from '../domain/switch-page.ts';

/** Answers only the extension's own pages. */
export function fromOwnPages<A, R>(handle: (argument: A) => Promise<R>) {
  return async (argument: A, sender: Sender): Promise<R> => {
    if (!sender.isOwnPage) throw new Error('Only Hatrack’s own pages may ask for this.');
    return handle(argument);
  };
}

/** A page on one of AWS's sign-in hosts, as the browser and not the page tells it. */
export interface SignInPage {
  tabId: number;
  partition: Partition;
}

/** Answers only the top page of a tab on one of AWS's sign-in hosts. */
export function fromSignInPage<A, R>(handle: (argument: A, page: SignInPage) => Promise<R>) {
  return async (argument: A, { tabId, isTopFrame, address }: Sender): Promise<R> => {
    const partition = signInPagePartition(address);
    if (tabId === undefined || !isTopFrame || !partition) {
      throw new Error('Only AWS’s own sign-in pages may ask for this.');
    }
    return handle(argument, { tabId, partition });
  };
}
