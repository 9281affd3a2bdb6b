/** The one server behind all host names: receives, records, answers. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Answer, errorAnswer } from './answer.ts';
import type { SwitchRolePageFiles } from './build.ts';
import { makeCertificate } from './certificate.ts';
import { receiveRequest } from './received-request.ts';
import { answerTo } from './routes.ts';
import type { AwsState } from './state.ts';
import { isStaticFile, staticFile } from './static-files.ts';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the server on loopback, on a port that is free. */
export async function startHttpsServer(
  state: AwsState,
  files: SwitchRolePageFiles,
): Promise<Listening> {
  const server = createServer(await makeCertificate(), (message, response) => {
    answerMessage(message, state, files)
      // A mistake in the stand-in must show in the test that meets it, not as a page that never loads.
      .catch((error: unknown) => errorAnswer(500, stackOf(error)))
      .then((answer) => write(answer, response));
  });
  const port = await listenOnLoopback(server);
  return { port, close: () => closeServer(server) };
}

async function answerMessage(
  message: IncomingMessage,
  state: AwsState,
  files: SwitchRolePageFiles,
): Promise<Answer> {
  const request = await receiveRequest(message);
  if (isStaticFile(request)) return staticFile(request, files);
  state.requests.push(request);
  return answerTo(state, request);
}

function stackOf(error: unknown): string {
  return (error instanceof Error && error.stack) || String(error);
}

function write(answer: Answer, response: ServerResponse): void {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
