/** The DevTools protocol of a target that Playwright has no page for, such as a service worker, by way of the browser's own. */
import type { CDPSession } from 'playwright';

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

export class TargetSession {
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  #lastId = 0;
  readonly #asked = new Map<number, (answer: Answer) => void>();

  private constructor(browser: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#sessionId = sessionId;
    browser.on('Target.receivedMessageFromTarget', this.#hear);
  }

  static async attach(browser: CDPSession, targetId: string): Promise<TargetSession> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new TargetSession(browser, sessionId);
  }

  /** What the target answers. Rejects with its words where it refuses. */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#lastId;
    const answered = new Promise<Answer>((resolve) => this.#asked.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#browser.send('Target.sendMessageToTarget', {
      message,
      sessionId: this.#sessionId,
    });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  async detach(): Promise<void> {
    this.#browser.off('Target.receivedMessageFromTarget', this.#hear);
    await this.#browser.send('Target.detachFromTarget', { sessionId: this.#sessionId });
  }

  #hear = ({ sessionId, message }: { sessionId: string; message: string }): void => {
    if (sessionId !== this.#sessionId) return;
    const answer = JSON.parse(message) as Answer;
    if (answer.id === undefined) return;
    this.#asked.get(answer.id)?.(answer);
    this.#asked.delete(answer.id);
  };
}
