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
import { findForm } from './page-form.ts';
import { showPanel, updatePanel } from './panel.ts';
import { explainRefusal, showsRefusal } from './refusal.ts';

export function standByHand(partition: PartitionId): void {
  const offer = keepOffer(partition, readPage);
  onPerson('input', () => offer.consider());
  onPerson('submit', noteSubmission);
  watchRefusal(partition);
}

/** The page may put its form in anew at any time, so it is looked for when it is needed. */
function readPage(): SwitchValues | undefined {
  const form = findForm(document);
  return form && readForm(form);
}

/** Listens before the page does, and only to its form: the panel's own fields are no part of that. */
function onPerson(name: 'input' | 'submit', callback: () => void): void {
  const listener = ({ isTrusted, target }: Event) => {
    const isInForm = target instanceof Element && target.closest('form') !== null;
    if (isTrusted && isInForm) callback();
  };
  document.addEventListener(name, listener, { capture: true });
}

/** A script can make a form send itself, but cannot make the browser believe that a person has just acted. */
function noteSubmission(): void {
  const values = readPage();
  if (!values || !navigator.userActivation.isActive) return;
  // What makes no role is not noted, and AWS's page says itself what is wrong with it.
  askBackground('noteSubmitted', values).catch(() => undefined);
}

function watchRefusal(partition: PartitionId): void {
  let wasShown = false;
  onPageChange(() => {
    const isShown = showsRefusal(document);
    if (isShown === wasShown) return;
    wasShown = isShown;
    const values = isShown ? readPage() : undefined;
    if (!values) return updatePanel({ refusal: undefined });
    showPanel({ refusal: explainRefusal({ ...values, partition }) });
    askBackground('dropSubmitted', undefined).catch(() => undefined);
  });
}
