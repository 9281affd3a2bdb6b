/**
 * The stand-in AWS: answers on loopback under AWS's own host names, so that the extension can be tried in
 * real browsers without an AWS account. It behaves as docs and users say AWS behaves, and records all that
 * reached it.
 *
 * Chromium finds it with `--host-resolver-rules`, Firefox through the CONNECT proxy; both have to ignore
 * certificate errors.
 */

import { ensureSwitchRolePageIsBuilt } from './build.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { hostResolverRules } from './hosts.ts';
import { startHttpsServer } from './https-server.ts';
import { type AwsState, createState } from './state.ts';

export { bareSessionPath, framedPath } from './console-page.ts';
export type { Identity } from './identity.ts';
export type { PartitionId } from './partitions.ts';
export type { ReceivedRequest } from './received-request.ts';
export type { Refusal, RefusalReason, Switch, SwitchWay } from './role-switch.ts';
export type { Session, Sessions } from './sessions.ts';
export type { Behaviour } from './state.ts';

export interface StandInAws extends AwsState {
  readonly port: number;
  /** The CONNECT proxy, for Firefox. */
  readonly proxyPort: number;
  /** The value of Chromium's `--host-resolver-rules`. */
  readonly hostResolverRules: string;
  /** How long the Switch Role page took to build; undefined if it was built before. */
  readonly buildMilliseconds: number | undefined;
  close(): Promise<void>;
}

/** Starts everything; the first start after a change builds the Switch Role page. */
export async function startStandInAws(): Promise<StandInAws> {
  const files = await ensureSwitchRolePageIsBuilt();
  const state = createState();
  const server = await startHttpsServer(state, files);
  const proxy = await startConnectProxy(server.port, (host) => state.refusedHosts.push(host));
  return Object.assign(state, {
    port: server.port,
    proxyPort: proxy.port,
    hostResolverRules: hostResolverRules(server.port),
    buildMilliseconds: files.buildMilliseconds,
    async close() {
      await Promise.all([server.close(), proxy.close()]);
    },
  });
}
