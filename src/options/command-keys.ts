/** The keys that the browser has for Hatrack's commands, as a page shows them. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { commandKeys } from '../browser/commands.ts';
import { sayFailure } from './edits.ts';

/** The command that opens the popup. */
export const OPEN_POPUP = '_execute_action';

/** By the commands' names; undefined until the browser told. Read again when the person comes back from setting them. */
export function useCommandKeys(): ReadonlySignal<ReadonlyMap<string, string> | undefined> {
  const keys = useSignal<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    const read = () =>
      commandKeys().then((found) => {
        keys.value = found;
      }, sayFailure);
    void read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [keys]);
  return keys;
}
