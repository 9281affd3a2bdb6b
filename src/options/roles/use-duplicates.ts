/** The duplicates of the person's own list, with the account aliases that AWS's pages have told. */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AccountNames, type Duplicate, findDuplicates } from '../../domain/duplicates.ts';
import { knownAccountNames } from '../../store/base-identities.ts';
import { ownRoles } from '../../ui/stored-state.ts';
import { sayFailure } from '../edits.ts';

export function useDuplicates(): ReadonlySignal<Duplicate[]> {
  const names = useSignal<AccountNames[]>([]);
  useEffect(() => {
    knownAccountNames().then((known) => {
      names.value = known;
    }, sayFailure);
  }, [names]);
  return useComputed(() => findDuplicates(ownRoles.value ?? [], names.value));
}
