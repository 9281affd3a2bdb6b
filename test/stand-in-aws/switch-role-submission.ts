/**
 * POST `/switchrole`: both the Switch Role page and the classic console's own form are sent here, and it
 * switches at once. Which of them was sent is told by the page that its CSRF token was served with.
 */

import { type Answer, errorAnswer, jsonAnswer, redirectAnswer } from './answer.ts';
import { addressInSession, destinationOf } from './console-address.ts';
import type { CsrfSource } from './csrf-tokens.ts';
import { type RefusalReason, refusalText, type SwitchWay, switchRole } from './role-switch.ts';
import type { SubmitAnswer } from './switch-role-page/page-data.ts';
import { sessionSwitchedFrom, showSwitchRolePage } from './switch-role-page.ts';
import type { RoleFields } from './validation.ts';
import type { SignInVisit } from './visit.ts';

/** Every field of the form that the classic console sends; AWS wants them all. */
const consoleFormFields = [
  'mfaNeeded',
  'action',
  'src',
  'csrf',
  'roleName',
  'account',
  'color',
  'redirect_uri',
  'displayName',
];

const wayOf: Readonly<Record<CsrfSource, SwitchWay>> = {
  'switch-role-page': 'switch-role-page',
  console: 'form-post',
};

/** The answer to a role switch that a page sent. */
export function switchRoleSubmission(visit: SignInVisit): Answer | undefined {
  const { request, state } = visit;
  if (request.path !== '/switchrole' || request.method !== 'POST') return undefined;
  const source = state.csrfTokens.sourceOf(request.fields.csrf);
  if (!source) return refused(visit, 'csrf', 403);
  if (request.fields.action === 'switchToBasis') return switchBack(visit);
  if (source === 'console' && consoleFormFields.some((name) => !(name in request.fields))) {
    return refused(visit, 'missing-field', 400);
  }
  return carryOut(visit, wayOf[source]);
}

/** What the console's own forms say of where to go on: encoded once more than a form needs, whatever stands in it. */
function encodedAddress({ request }: SignInVisit): string {
  try {
    return decodeURIComponent(request.fields.redirect_uri ?? '');
  } catch {
    return '';
  }
}

function carryOut(visit: SignInVisit, way: SwitchWay): Answer {
  const { request, state } = visit;
  const { account = '', roleName = '', displayName = '', color = '' } = request.fields;
  const fields: RoleFields = { account, roleName, displayName, color };
  const redirectUri =
    way === 'form-post' ? encodedAddress(visit) : (request.fields.redirect_uri ?? '');
  const from = sessionSwitchedFrom(visit, redirectUri);
  const outcome = switchRole(state, from, fields, { host: request.host, way });
  const asksForJson = request.headers.accept === 'application/json';
  if (!outcome.switched) {
    const answer: SubmitAnswer = { errorMessage: refusalText };
    return asksForJson
      ? jsonAnswer(answer)
      : showSwitchRolePage(visit, { fields, redirectUri, refusal: refusalText });
  }
  const asked = destinationOf(redirectUri, outcome.session);
  const destination = addressInSession(state, asked, outcome.session);
  const answer: SubmitAnswer = { destination };
  return asksForJson ? jsonAnswer(answer) : redirectAnswer(destination);
}

/** The console's own “Switch back”, as public code that sends it shows: the session gives its role up. */
function switchBack(visit: SignInVisit): Answer {
  const { state } = visit;
  const redirectUri = encodedAddress(visit);
  const from = sessionSwitchedFrom(visit, redirectUri);
  const session = state.sessions.switchInPlace(from, undefined);
  return redirectAnswer(addressInSession(state, destinationOf(redirectUri, session), session));
}

function refused({ state, request }: SignInVisit, reason: RefusalReason, status: number): Answer {
  state.refusals.push({ reason, host: request.host, fields: request.fields });
  return errorAnswer(status, `The switch was refused: ${reason}.`);
}
