/** A switch as the popup goes through it: what was picked, what is asked first, and what came of it. */
import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Place } from '../browser/tabs.ts';
import type { ContainerAnswer } from '../domain/container-question.ts';
import { type Role, roleKey } from '../domain/role.ts';
import type { SwitchQuestion } from '../domain/switch-question.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { presentTab, signedIn, whyNotHere } from './reach.ts';

/** A switch that waits for an answer. */
export type WaitingSwitch = SwitchQuestion & {
  role: Role;
  place: Place;
  /** What was answered before, about its container. */
  answer?: ContainerAnswer | undefined;
};

export interface Switching {
  /** Why nothing was switched, in words. */
  failure: Signal<string | undefined>;
  /** The role that waits for one more Enter: a protected one, or one that the person saw only elsewhere. */
  asked: Signal<Role | undefined>;
  /** The switch that waits for another answer. */
  waiting: Signal<WaitingSwitch | undefined>;
  /** Switches, or asks first. */
  pick: (role: Role, place: Place) => void;
  /** Signs the session out, and switches in its place. */
  giveUp: (differentiator: string) => void;
  /** Switches with the answer about its container; without one, into the container that there is. */
  goOn: (answer?: ContainerAnswer) => void;
  /** Closes the popup once it is done. */
  close: (work: () => Promise<unknown>) => void;
}

/** `from` gives the present tab, where it is known already. */
export function useSwitching(from: () => number | undefined): Switching {
  const failure = useSignal<string | undefined>(undefined);
  const asked = useSignal<Role | undefined>(undefined);
  const waiting = useSignal<WaitingSwitch | undefined>(undefined);

  /** Keys pressed twice are one wish: the popup closes with the answer to the first, or shows it. */
  const isUnderWay = useRef(false);

  const attempt = async (work: () => Promise<boolean>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    failure.value = undefined;
    asked.value = undefined;
    waiting.value = undefined;
    try {
      if (await work()) return window.close();
    } catch (error) {
      failure.value = wordsOf(error);
    }
    isUnderWay.current = false;
  };
  const requestFor = async (role: Role, place: Place, answer: ContainerAnswer | undefined) => ({
    key: roleKey(role),
    place,
    tabId: from() ?? (await presentTab),
    ...(answer && { containerAnswer: answer }),
    ...(signedIn.value?.facts && { seen: signedIn.value.facts }),
  });
  type Request = Awaited<ReturnType<typeof requestFor>>;

  /** Sends a request, and keeps the switch waiting where something is asked about it. */
  const begin = (
    { role, place, answer }: Pick<WaitingSwitch, 'role' | 'place' | 'answer'>,
    send: (request: Request) => Promise<SwitchQuestion | undefined>,
  ) =>
    attempt(async () => {
      const question = await send(await requestFor(role, place, answer));
      waiting.value = question && { ...question, role, place, answer };
      return !question;
    });
  const ask = (request: Request) => askBackground('switchRole', request);

  const pick = (role: Role, place: Place) => {
    if (isUnderWay.current) return;
    const wasAsked = asked.value && roleKey(asked.value) === roleKey(role);
    if ((role.protected || whyNotHere(role)) && !wasAsked) {
      failure.value = undefined;
      asked.value = role;
      return;
    }
    void begin({ role, place }, ask);
  };
  const giveUp = (differentiator: string) => {
    const instead = (request: Request) =>
      askBackground('switchInstead', { differentiator, request });
    if (waiting.value) void begin(waiting.value, instead);
  };
  const goOn = (answer?: ContainerAnswer) => {
    if (waiting.value) void begin({ ...waiting.value, answer }, ask);
  };
  const close = (work: () => Promise<unknown>) => {
    void attempt(async () => {
      await work();
      return true;
    });
  };
  return { failure, asked, waiting, pick, giveUp, goOn, close };
}
