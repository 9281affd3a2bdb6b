/**
 * Messages: a page asks, the background answers. The table of handlers is the protocol; a caller's types come from it.
 *
 * An answer that is an error crosses as words, because an exception loses its message on the way in some browsers.
 */
import type { Runtime } from 'webextension-polyfill';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { browser } from './api.ts';

/** Who asks: an extension page, or a content script in a tab. */
export interface Sender {
  /** The tab whose page asks; undefined for the popup. */
  tabId: number | undefined;
  /** Whether an extension page of our own asks, and no content script. */
  isOwnPage: boolean;
  /** Whether the asking page is the tab itself and no frame within it. */
  isTopFrame: boolean;
  /** The address of the asking page, as the browser and not the page tells it. */
  address: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a table may hold handlers of any argument; callers see the exact one.
export type Handlers = Record<string, (argument: any, sender: Sender) => Promise<unknown>>;

type Argument<H extends Handlers, Name extends keyof H> = Parameters<H[Name]>[0];
type Answer<H extends Handlers, Name extends keyof H> = Awaited<ReturnType<H[Name]>>;

interface Request {
  name: string;
  argument: unknown;
}

type Reply = { answer: unknown } | { error: string };

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && 'name' in message;
}

function senderOf({ tab, url = '', frameId }: Runtime.MessageSender): Sender {
  return {
    tabId: tab?.id,
    isOwnPage: url.startsWith(browser.runtime.getURL('')),
    isTopFrame: frameId === 0,
    address: url,
  };
}

/** Answers messages by the table. Call it while the background starts, before anything is awaited. */
export function answerMessages(handlers: Handlers): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ) => {
    if (!isRequest(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    void reply(handlers, message, senderOf(sender)).then(sendResponse);
    // The answer comes later. Chrome takes no promise in this place.
    return true;
  };
  // The types know no listener that leaves some messages to others.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

async function reply(handlers: Handlers, request: Request, sender: Sender): Promise<Reply> {
  try {
    return { answer: await handlers[request.name]?.(request.argument, sender) };
  } catch (error) {
    return { error: wordsOf(error) };
  }
}

/** A typed caller for a table of handlers. Rejects, in words, when the background failed or is not there. */
export function caller<H extends Handlers>() {
  return async <Name extends keyof H & string>(
    name: Name,
    argument: Argument<H, Name>,
  ): Promise<Answer<H, Name>> => {
    const reply = (await browser.runtime.sendMessage({ name, argument })) as Reply | undefined;
    if (reply === undefined) throw new Error(say('page_noAnswer'));
    if ('error' in reply) throw new Error(reply.error);
    return reply.answer as Answer<H, Name>;
  };
}
