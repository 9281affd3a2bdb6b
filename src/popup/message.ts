/** What the background left for the popup to show, because the person began elsewhere: taken once, as it opens. */
import { effect, signal, untracked } from '@preact/signals';
import { wordsOf } from '../i18n/words-of.ts';
import { type PopupMessage, readPopupMessage } from '../store/popup-message.ts';
import { askBackground } from '../ui/background.ts';
import { storeFailure } from '../ui/store-failure.ts';
import { lines } from './listed-roles.ts';

/** undefined where there is none, and until that is known. */
export const message = signal<PopupMessage | undefined>(undefined);

let isKnown = false;
let early: (() => void) | undefined;

/** Does something as soon as it is known that there is no message; with one, Enter was meant for what it shows. */
export function unlessOne(act: () => void): void {
  if (isKnown) act();
  else early = act;
}

/** `show` is called once, when there is a message and the roles are there to show it among. Call it once a page. */
export function takeMessage(show: (message: PopupMessage) => void): void {
  let isShown = false;
  effect(() => {
    const taken = message.value;
    if (!taken || !lines.value || isShown) return;
    isShown = true;
    untracked(() => show(taken));
  });
  readPopupMessage().then(
    (taken) => {
      know(taken);
      if (taken) askBackground('dropPopupMessage', undefined).catch(failed);
    },
    (error) => {
      failed(error);
      know(undefined);
    },
  );
}

function know(taken: PopupMessage | undefined): void {
  isKnown = true;
  message.value = taken;
  if (!taken) early?.();
}

function failed(error: unknown): void {
  storeFailure.value = wordsOf(error);
}
