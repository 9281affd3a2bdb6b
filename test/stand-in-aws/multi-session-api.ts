/**
 * The endpoints under `/sessions/` that the multi-session console calls from its own pages: switch role,
 * list, log out. Console pages stand on another origin, so that CORS and the cookie matter.
 */

import { type Answer, errorAnswer, jsonAnswer, redirectAnswer } from './answer.ts';
import { destinationOf, differentiatorIn } from './console-address.ts';
import { awsHostOf } from './partitions.ts';
import { cookiesOf } from './received-request.ts';
import { type RefusalReason, refusalText, switchRole } from './role-switch.ts';
import { credentialsIn } from './session-cookies.ts';
import { arnOfSession, type Session } from './sessions.ts';
import type { SignInVisit } from './visit.ts';

const bodyMembers = ['account', 'color', 'displayName', 'redirectUri', 'roleName'];

const switchPath = /^\/sessions\/([^/]+)\/v1\/switchrole$/;
const logoutPath = /^\/sessions\/([^/]+)\/v1\/logout$/;
const listPath = '/sessions/v1/list';

/** The answer to a call of one of these endpoints. */
export function multiSessionApi(visit: SignInVisit): Answer | undefined {
  const { path, method } = visit.request;
  const isOurs = switchPath.test(path) || logoutPath.test(path) || path === listPath;
  if (!isOurs) return undefined;
  if (method === 'OPTIONS') return { status: 204, headers: corsHeaders(visit), body: '' };
  const credentials = credentialsIn(cookiesOf(visit.request));
  if (!visit.state.signedIn || !credentials) return refused(visit, 'not-signed-in', 401);
  if (path === listPath) return listOfSessions(visit);
  return switchPath.test(path) ? switchInSession(visit) : logOut(visit);
}

/** AWS lets its own console pages, and nobody else, call with the cookie. */
function corsHeaders({ request, host }: SignInVisit): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return {};
  const caller = awsHostOf(new URL(origin).hostname);
  if (caller?.kind !== 'console' || caller.partition !== host.partition) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type, x-csrf-protection',
    'access-control-allow-methods': 'GET, POST',
    vary: 'origin',
  };
}

function switchInSession(visit: SignInVisit): Answer {
  const { state, request } = visit;
  const from = namedSession(visit, switchPath);
  if (!from) return refused(visit, 'not-signed-in', 401);
  if (!isWellFormed(visit)) return refused(visit, 'malformed-request', 400);
  const { account = '', roleName = '', displayName = '', color = '', redirectUri } = request.fields;
  const fields = { account, roleName, displayName, color };
  const asked = { host: request.host, way: 'multi-session' } as const;
  const outcome = switchRole(state, from, fields, asked);
  // A refusal comes with status 200, as seen in working code; the name of the code is our guess.
  const answer = outcome.switched
    ? { destination: signInToSession(visit, outcome.session, redirectUri) }
    : { errorCode: outcome.reason, errorMessage: refusalText };
  return jsonAnswer(answer, corsHeaders(visit));
}

/** The headers keep other sites from forging the call; the session's label must be gone from the address. */
function isWellFormed({ request }: SignInVisit): boolean {
  return (
    request.method === 'POST' &&
    request.headers['x-csrf-protection'] === '1' &&
    request.headers['content-type']?.startsWith('application/json') === true &&
    bodyMembers.every((name) => name in request.fields) &&
    differentiatorIn(request.fields.redirectUri) === undefined
  );
}

/** The address that opens the page in the new session, which its `login_hint` names. */
function signInToSession(
  { request }: SignInVisit,
  session: Session,
  redirectUri: string | undefined,
): string {
  const query = new URLSearchParams({
    response_type: 'code',
    redirect_uri: destinationOf(redirectUri, session),
    login_hint: session.differentiator,
  });
  return `https://${request.host}/oauth?${query}`;
}

function listOfSessions(visit: SignInVisit): Answer {
  if (!visit.state.listsSessions) return refused(visit, 'malformed-request', 404);
  const sessions = visit.state.sessions.of(visit.host.partition.id).map((session) => ({
    differentiator: session.differentiator,
    principal_arn: arnOfSession(session),
    expiry: Math.floor(session.expiresAt.getTime() / 1000),
    auth_time: Math.floor(session.signedInAt.getTime() / 1000),
    account_alias: session.role ? undefined : session.identity.alias,
  }));
  return jsonAnswer({ sessions }, corsHeaders(visit));
}

function logOut(visit: SignInVisit): Answer {
  const session = namedSession(visit, logoutPath);
  if (!session) return refused(visit, 'not-signed-in', 401);
  visit.state.sessions.close(session);
  // As seen in working code: the answer leads on to a page that no other page may read.
  return redirectAnswer('/sessions/selector');
}

function namedSession({ state, request, host }: SignInVisit, path: RegExp): Session | undefined {
  const differentiator = decodeURIComponent(path.exec(request.path)?.[1] ?? '');
  return state.sessions.find(host.partition.id, differentiator);
}

function refused(visit: SignInVisit, reason: RefusalReason, status: number): Answer {
  const { state, request } = visit;
  state.refusals.push({ reason, host: request.host, fields: request.fields });
  const answer = errorAnswer(status, `The call was refused: ${reason}.`);
  return { ...answer, headers: { ...answer.headers, ...corsHeaders(visit) } };
}
