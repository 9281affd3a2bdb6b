/** A switch as the popup goes through it: what was picked, what is asked first, and what came of it. */
import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Place } from '../browser/tabs.ts';
import type { FullHouse } from '../domain/open-session.ts';
import { type Role, roleKey } from '../domain/role.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { presentTab } from './present-tab.ts';
import { whyNotHere } from './reach.ts';

/** A switch for which AWS has no room. */
export interface Crowded {
  role: Role;
  place: Place;
  fullHouse: FullHouse;
}

export interface Switching {
  /** Why nothing was switched, in words. */
  failure: Signal<string | undefined>;
  /** The role that waits for one more Enter: a protected one, or one that the person saw only elsewhere. */
  asked: Signal<Role | undefined>;
  crowded: Signal<Crowded | undefined>;
  /** Switches, or asks first. */
  pick: (role: Role, place: Place) => void;
  /** Signs the session out, and switches in its place. */
  giveUp: (differentiator: string) => void;
  /** Closes the popup once it is done. */
  close: (work: () => Promise<unknown>) => void;
}

/** `from` gives the present tab, where it is known already. */
export function useSwitching(from: () => number | undefined): Switching {
  const failure = useSignal<string | undefined>(undefined);
  const asked = useSignal<Role | undefined>(undefined);
  const crowded = useSignal<Crowded | undefined>(undefined);

  /** Keys pressed twice are one wish: the popup closes with the answer to the first, or shows it. */
  const isUnderWay = useRef(false);

  const attempt = async (work: () => Promise<boolean>) => {
    isUnderWay.current = true;
    failure.value = undefined;
    asked.value = undefined;
    crowded.value = undefined;
    try {
      if (await work()) return window.close();
    } catch (error) {
      failure.value = wordsOf(error);
    }
    isUnderWay.current = false;
  };
  const requestFor = async (role: Role, place: Place) => ({
    key: roleKey(role),
    place,
    tabId: from() ?? (await presentTab),
  });

  const pick = (role: Role, place: Place) => {
    if (isUnderWay.current) return;
    const wasAsked = asked.value && roleKey(asked.value) === roleKey(role);
    if ((role.protected || whyNotHere(role)) && !wasAsked) {
      failure.value = undefined;
      asked.value = role;
      return;
    }
    void attempt(async () => {
      const fullHouse = await askBackground('switchRole', await requestFor(role, place));
      crowded.value = fullHouse && { role, place, fullHouse };
      return !fullHouse;
    });
  };
  const giveUp = (differentiator: string) => {
    if (!crowded.value || isUnderWay.current) return;
    const { role, place } = crowded.value;
    void attempt(async () => {
      const request = await requestFor(role, place);
      await askBackground('switchInstead', { differentiator, request });
      return true;
    });
  };
  const close = (work: () => Promise<unknown>) => {
    if (isUnderWay.current) return;
    void attempt(async () => {
      await work();
      return true;
    });
  };
  return { failure, asked, crowded, pick, giveUp, close };
}
