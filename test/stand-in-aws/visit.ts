/** One request together with what it is about: the state, and what AWS host was asked for. */

import type { Answer } from './answer.ts';
import type { AwsHost } from './partitions.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { AwsState } from './state.ts';

export interface Visit<Kind extends AwsHost['kind']> {
  readonly state: AwsState;
  readonly request: ReceivedRequest;
  readonly host: Extract<AwsHost, { kind: Kind }>;
}

export type SignInVisit = Visit<'sign-in'>;
export type ConsoleVisit = Visit<'console'>;

/** Answers a visit, or leaves it to the next route. */
export type Route<Kind extends AwsHost['kind']> = (visit: Visit<Kind>) => Answer | undefined;
