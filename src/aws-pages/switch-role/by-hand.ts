/**
 * Stands beside a person who works on the Switch Role page by hand: offers to keep a role that they enter, notes one that
 * they send off, and explains AWS's refusal. Only the person's own typing and sending count.
 */
import type { PartitionId } from '../../domain/partition.ts';
import type { SwitchValues } from '../../domain/pending-switch.ts';
import { askBackground } from '../../ui/background.ts';
import { readForm } from './fill-form.ts';
import { keepOffer } from './keep-offer.ts';
import { onPageChange } from './page-change.ts';
import { findForm, switchedFromWords } from './page-form.ts';
import { showPanel, updatePanel } from './panel.ts';
import { explainRefusal, showsRefusal } from './refusal.ts';

/** Begins to watch the page, until it is left: call it once. `partition` is that of the page's host. */
export function standByHand(partition: PartitionId): void {
  const offer = keepOffer(readPage);
  onPerson('input', (target) => {
    // A script's click on a radio button, Hatrack's own too, is followed by an event that passes for a person's.
    if (target.matches('[type=radio]')) return;
    updatePanel({ from: switchedFromWords(document) });
    offer.consider();
  });
  watchSubmission();
  watchRefusal(partition);
}

/** The page may put its form in anew at any time, so it is looked for when it is needed. */
function readPage(): SwitchValues | undefined {
  const form = findForm(document);
  return form && readForm(form);
}

/** Listens before the page does, and only to its form: the panel's own fields are no part of that. */
function onPerson(name: 'input' | 'click' | 'submit', callback: (target: Element) => void): void {
  const listener = ({ isTrusted, target }: Event) => {
    if (isTrusted && target instanceof Element && target.closest('form')) callback(target);
  };
  document.addEventListener(name, listener, { capture: true });
}

/**
 * A form that a script sends looks like one that a person sends; the click before it does not. Enter in a field clicks
 * the button too, by the browser's own hand.
 */
function watchSubmission(): void {
  let isPressed = false;
  onPerson('click', (target) => {
    isPressed = target.closest('[type=submit]') !== null;
  });
  onPerson('submit', () => {
    const values = isPressed ? readPage() : undefined;
    isPressed = false;
    // What makes no role is not noted, and AWS's page says itself what is wrong with it.
    if (values) askBackground('noteSubmitted', values).catch(() => undefined);
  });
}

function watchRefusal(partition: PartitionId): void {
  let wasShown = false;
  onPageChange(() => {
    const isShown = showsRefusal(document);
    if (isShown === wasShown) return;
    wasShown = isShown;
    const values = isShown ? readPage() : undefined;
    if (!values) return updatePanel({ refusal: undefined });
    showPanel({
      refusal: explainRefusal({ ...values, partition }),
      from: switchedFromWords(document),
    });
    askBackground('dropSubmitted', undefined).catch(() => undefined);
  });
}
