/** Stands in for IAM on loopback: takes every request for done, and keeps what it asked for. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class IamRecorder {
  /** What was asked for: `Action` and its parameters, by the names of IAM's own protocol. */
  readonly requests: Record<string, string>[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts one. Close with `close`. */
  static async start(): Promise<IamRecorder> {
    const server = createServer();
    const recorder = new IamRecorder(server);
    server.on('request', async (request, response) => {
      const asked = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
      recorder.requests.push(asked);
      response.setHeader('content-type', 'text/xml');
      response.end(answerTo(asked.Action ?? ''));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function answerTo(action: string): string {
  const name = `${action}Response`;
  const result = `<${action}Result></${action}Result>`;
  return `<${name} xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${result}</${name}>`;
}
