/**
 * The DevTools protocol over a pipe to a browser that this process started.
 *
 * Playwright is not used for the window that a person walks in: it would fix the size of the page, take downloads away
 * and answer dialogs. A pipe attaches to no page, opens no port, and when this process ends, however, so does the browser.
 */
import type { Readable, Writable } from 'node:stream';

export interface DevToolsEvent {
  method: string;
  params: Record<string, unknown>;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Messages in both directions end with a zero character. */
const END = '\0';

export class DevToolsPipe {
  readonly #toBrowser: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEvent: (event: DevToolsEvent) => void;
  #lastId = 0;
  #unfinished = '';

  constructor(toBrowser: Writable, fromBrowser: Readable, onEvent: (event: DevToolsEvent) => void) {
    this.#toBrowser = toBrowser;
    this.#onEvent = onEvent;
    fromBrowser.setEncoding('utf8');
    fromBrowser.on('data', (text: string) => this.#receive(text));
    // The browser may go at any moment, and whoever started it hears of that.
    for (const stream of [toBrowser, fromBrowser]) stream.on('error', () => undefined);
    fromBrowser.on('close', () => this.#giveUp());
  }

  /** Rejects if the browser refuses the command, or ends before it has answered. */
  send(method: string, params: Record<string, unknown> = {}): Promise<void> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#toBrowser.write(JSON.stringify({ id, method, params }) + END);
    });
  }

  #receive(text: string): void {
    const messages = (this.#unfinished + text).split(END);
    this.#unfinished = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take(message: { id?: number; error?: { message: string } } & Partial<DevToolsEvent>): void {
    const { id, error, method, params = {} } = message;
    if (id === undefined) {
      if (method !== undefined) this.#onEvent({ method, params });
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve();
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The browser has ended.'));
    this.#waiting.clear();
  }
}
