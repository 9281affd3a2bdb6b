/** A switch as the popup goes through it: what was picked, what is asked first, and what came of it. */
import { signal } from '@preact/signals';
import type { Place } from '../browser/tabs.ts';
import type { ContainerAnswer } from '../domain/container-question.ts';
import { type Role, roleKey } from '../domain/role.ts';
import type { SwitchQuestion } from '../domain/switch-question.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { askBackground } from '../ui/background.ts';
import { settings } from '../ui/stored-settings.ts';
import { toField } from './field.ts';
import { message } from './message.ts';
import { failure } from './outcome.ts';
import { askAround, signedIn, whyNotHere } from './reach.ts';

/** A switch that waits for an answer. */
export type WaitingSwitch = SwitchQuestion & {
  role: Role;
  place: Place;
  /** What was answered before, about its container. */
  answer?: ContainerAnswer | undefined;
};

/** The role that waits for one more Enter: a protected one, or one that the person saw only elsewhere. */
export const asked = signal<Role | undefined>(undefined);

/** The switch that waits for another answer. */
export const waiting = signal<WaitingSwitch | undefined>(undefined);

/** Keys pressed twice are one wish: the popup closes with the answer to the first, or shows it. */
let isUnderWay = false;

/** Where a switch opens, if neither a key nor a click says otherwise. */
export const usualPlace = () => message.value?.place ?? settings.value.place;

const tabBelow = async () => message.value?.tabId ?? (await askAround());

/** Answers nothing that is asked. */
export function stay(): void {
  asked.value = undefined;
  waiting.value = undefined;
}

/** Closes the popup once the work is done, if it resolves to true. */
async function attempt(work: () => Promise<boolean>): Promise<void> {
  if (isUnderWay) return;
  isUnderWay = true;
  failure.value = undefined;
  stay();
  try {
    if (await work()) return window.close();
  } catch (error) {
    failure.value = wordsOf(error);
    // The question that was answered is gone, and with it the button that had the focus.
    toField();
  }
  isUnderWay = false;
}

async function requestFor(role: Role, place: Place, answer: ContainerAnswer | undefined) {
  return {
    key: roleKey(role),
    place,
    tabId: await tabBelow(),
    ...(answer && { containerAnswer: answer }),
    ...(signedIn.value?.facts && { seen: signedIn.value.facts }),
  };
}

type Request = Awaited<ReturnType<typeof requestFor>>;

/** Sends a request, and keeps the switch waiting where something is asked about it. */
function begin(
  { role, place, answer }: Pick<WaitingSwitch, 'role' | 'place' | 'answer'>,
  send: (request: Request) => Promise<SwitchQuestion | undefined>,
): void {
  void attempt(async () => {
    const question = await send(await requestFor(role, place, answer));
    waiting.value = question && { ...question, role, place, answer };
    return !question;
  });
}

const ask = (request: Request) => askBackground('switchRole', request);

/** Switches, or asks first; what stands in the way has to be known for that. */
export async function pick(role: Role, place: Place): Promise<void> {
  if (isUnderWay) return;
  // A second Enter while this is not known yet answers no question: none is shown.
  isUnderWay = true;
  await askAround();
  isUnderWay = false;
  const wasAsked = asked.value && roleKey(asked.value) === roleKey(role);
  if ((role.protected || whyNotHere(role)) && !wasAsked) {
    failure.value = undefined;
    asked.value = role;
    return;
  }
  begin({ role, place }, ask);
}

/** Signs the session out, and switches in its place. */
export function giveUp(differentiator: string): void {
  const instead = (request: Request) => askBackground('switchInstead', { differentiator, request });
  if (waiting.value) begin(waiting.value, instead);
}

/** Switches with the answer about its container; without one, into the container that there is. */
export function goOn(answer?: ContainerAnswer): void {
  if (waiting.value) begin({ ...waiting.value, answer }, ask);
}

/** Goes back to whom one signed in as. */
export function switchBack(): void {
  void attempt(async () => {
    await askBackground('switchBack', { tabId: await tabBelow(), place: usualPlace() });
    return true;
  });
}
