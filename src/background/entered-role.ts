/**
 * A role that a person enters by hand on AWS's Switch Role page: whether the list has it, and keeping it.
 *
 * The page's script may ask and note; a role is kept only for a click of the person, and only what `checkRole` takes.
 */
import type { SwitchValues } from '../domain/pending-switch.ts';
import { problemWords } from '../domain/problem-words.ts';
import { checkRole, isSameRole, type Role, roleLabel } from '../domain/role.ts';
import { addRole } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { readRoles } from '../store/roles.ts';
import { saveEdits } from '../store/saved-edits.ts';
import {
  dropSubmittedRole,
  noteSubmittedRole,
  readSubmittedRole,
} from '../store/submitted-roles.ts';
import type { SignInPage } from './allowed-senders.ts';

/** The role that these values name; only the fields that AWS's page has are taken. Throws in words. */
function enteredRole(values: SwitchValues, { partition }: SignInPage): Role {
  const { account, roleName, displayName, color } = values;
  const raw = { partition: partition.id, account, roleName, displayName, color };
  const checked = checkRole(raw);
  if (checked.ok) return checked.role;
  throw new Error(problemWords(checked.problems));
}

/** Whether the list has the role, whatever it is called there. */
async function isInList(role: Role): Promise<boolean> {
  return (await readRoles()).roles.some((other) => isSameRole(role, other));
}

async function keep(role: Role): Promise<string> {
  const label = roleLabel(role);
  // A role that came into the list meanwhile keeps what is said of it there.
  if (!(await isInList(role))) await saveEdits([addRole(role)], say('edit_kept', { role: label }));
  return label;
}

/** Whether the role in the page's form is in the list. */
export function isKept(values: SwitchValues, page: SignInPage): Promise<boolean> {
  return isInList(enteredRole(values, page));
}

/** Puts the role in the page's form into the list; gives what it is called. */
export async function keepEntered(values: SwitchValues, page: SignInPage): Promise<string> {
  const label = await keep(enteredRole(values, page));
  await dropSubmittedRole(page.tabId);
  return label;
}

/** Notes for the popup what was sent off by hand, if the list does not have it. */
export async function noteSubmitted(values: SwitchValues, page: SignInPage): Promise<void> {
  const role = enteredRole(values, page);
  // Noted before anything else is waited for: AWS's refusal may follow at once, and takes the note away.
  await noteSubmittedRole(page.tabId, role);
  if (await isInList(role)) await dropSubmittedRole(page.tabId);
}

/** AWS refused what was sent off. */
export function dropSubmitted(_: undefined, { tabId }: SignInPage): Promise<void> {
  return dropSubmittedRole(tabId);
}

/** What was noted for a tab, as long as the list does not have it; undefined where there is nothing. */
export async function submittedRole(tabId: number): Promise<Role | undefined> {
  const role = await readSubmittedRole(tabId);
  return role && !(await isInList(role)) ? role : undefined;
}

/** Puts the role that was noted for a tab into the list; gives what it is called. */
export async function keepSubmitted(tabId: number): Promise<string> {
  const role = await readSubmittedRole(tabId);
  if (!role) throw new Error(say('edit_notRemembered'));
  const label = await keep(role);
  await dropSubmittedRole(tabId);
  return label;
}

/** The person does not want to keep it. */
export function forgetSubmitted(tabId: number): Promise<void> {
  return dropSubmittedRole(tabId);
}
