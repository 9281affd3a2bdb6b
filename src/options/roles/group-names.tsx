/** The groups there are, to choose from in a field where one is typed. */
import { byPath } from '../../domain/list-order.ts';
import { roles } from '../../ui/stored-state.ts';

/** `id` is what the field names as its `list`. */
export function GroupNames({ id }: { id: string }) {
  const groups = new Set(roles.value?.map(({ group }) => group));
  groups.delete('');
  return (
    <datalist id={id}>
      {[...groups].sort(byPath).map((group) => (
        <option key={group} value={group} />
      ))}
    </datalist>
  );
}
