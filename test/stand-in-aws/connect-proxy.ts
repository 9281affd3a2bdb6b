/**
 * The HTTP CONNECT proxy through which Firefox reaches the stand-in, because Firefox has no resolver rules.
 * It tunnels the stand-in's hosts to the server and refuses every other host.
 */

import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { isAnsweredHost } from './hosts.ts';
import type { Listening } from './https-server.ts';

/** Starts the proxy on loopback; `refused` is told every host that it turned away. */
export async function startConnectProxy(
  serverPort: number,
  refused: (host: string) => void,
): Promise<Listening> {
  const sockets = new Set<Duplex>();
  const proxy = createServer((_request, response) => response.writeHead(405).end());
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  proxy.on('connect', (request, client, head) => {
    const authority = request.url ?? '';
    const host = authority.replace(/:\d+$/, '').toLowerCase();
    if (authority.endsWith(':443') && isAnsweredHost(host)) return tunnel(client, head, serverPort);
    refused(host);
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function tunnel(client: Duplex, head: Buffer, serverPort: number): void {
  const server = connect(serverPort, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.write(head);
    server.pipe(client).pipe(server);
  });
  // Browsers drop connections as they please; the other end then has nobody to talk to.
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.on('close', () => server.destroy());
}
