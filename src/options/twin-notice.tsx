/** Says that a role is in the list already, and leaves the choice to the person. */
import { type Role, roleLabel } from '../domain/role.ts';

interface Props {
  twin: Role;
  onEdit: (twin: Role) => void;
  onKeepBoth: () => void;
}

export function TwinNotice({ twin, onEdit, onKeepBoth }: Props) {
  return (
    <div class="notice" role="alert">
      <p>This role is already in your list, as “{roleLabel(twin)}”.</p>
      <button type="button" class="button small" onClick={() => onEdit(twin)}>
        Edit that one
      </button>
      <button type="button" class="button small" onClick={onKeepBoth}>
        Keep both
      </button>
    </div>
  );
}
