/** What is dropped anywhere on the page, or pasted where no field takes it, is taken in: nobody has to aim. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface Taking {
  onFiles: (files: FileList) => void;
  onText: (text: string) => void;
}

/** Fields take texts themselves. */
const isField = ({ target }: Event) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

/** A dialog stands before everything else, and what is given there is not meant for the page behind it. */
const isMeant = () => document.querySelector('dialog[open]') === null;

/** Tells whether something is held over the page that it would take. */
export function usePageIntake(taking: Taking): ReadonlySignal<boolean> {
  const isOver = useSignal(false);
  const latest = useRef(taking);
  latest.current = taking;
  useEffect(() => {
    const listening = new AbortController();
    const on = <K extends keyof DocumentEventMap>(
      name: K,
      act: (event: DocumentEventMap[K]) => void,
    ) => document.addEventListener(name, act, { signal: listening.signal });
    const take = (event: Event, given: DataTransfer | null) => {
      isOver.value = false;
      if (!given || !isMeant()) return;
      const text = isField(event) ? '' : given.getData('text/plain');
      if (given.files.length === 0 && text === '') return;
      event.preventDefault();
      if (given.files.length > 0) latest.current.onFiles(given.files);
      else latest.current.onText(text);
    };
    on('dragover', (event) => {
      const hasFiles = event.dataTransfer?.types.includes('Files') === true;
      if (!isMeant() || (!hasFiles && isField(event))) return;
      event.preventDefault();
      isOver.value = true;
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) isOver.value = false;
    });
    on('drop', (event) => take(event, event.dataTransfer));
    on('paste', (event) => take(event, event.clipboardData));
    return () => listening.abort();
  }, [isOver]);
  return isOver;
}
