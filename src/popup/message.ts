/** What the background left for the popup to show, because the person began elsewhere: taken once, as it opens. */
import { type Signal, untracked, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type PopupMessage, readPopupMessage } from '../store/popup-message.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { storeFailure } from '../ui/store-failure.ts';
import { lines } from './listed-roles.ts';

interface Message {
  /** undefined: there is none. */
  message: Signal<PopupMessage | undefined>;
  /** Does something as soon as it is known that there is no message; with one, Enter was meant for what it shows. */
  unlessOne: (act: () => void) => void;
}

/** `show` is called once, when there is a message and the roles are there to show it among. */
export function useMessage(show: (message: PopupMessage) => void): Message {
  const message = useSignal<PopupMessage | undefined>(undefined);
  const isKnown = useRef(false);
  const early = useRef<() => void>(undefined);
  const shown = useRef(false);
  useEffect(() => {
    const know = (taken?: PopupMessage) => {
      isKnown.current = true;
      message.value = taken;
      if (!taken) early.current?.();
    };
    const failed = (error: unknown) => {
      storeFailure.value = wordsOf(error);
    };
    readPopupMessage().then(
      (taken) => {
        know(taken);
        if (taken) askBackground('dropPopupMessage', undefined).catch(failed);
      },
      (error) => {
        failed(error);
        know();
      },
    );
  }, [message]);
  useSignalEffect(() => {
    const taken = message.value;
    if (!taken || !lines.value || shown.current) return;
    shown.current = true;
    untracked(() => show(taken));
  });
  const unlessOne = (act: () => void) => {
    if (isKnown.current) act();
    else early.current = act;
  };
  return { message, unlessOne };
}
