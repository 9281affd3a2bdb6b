/** Says that a role is in the list already, and leaves the choice to the person. */
import { useEffect, useRef } from 'preact/hooks';
import { type Role, roleLabel } from '../domain/role.ts';
import { say } from '../i18n/say.ts';

interface Props {
  twin: Role;
  onEdit: (twin: Role) => void;
  onKeepBoth: () => void;
}

export function TwinNotice({ twin, onEdit, onKeepBoth }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  // In a low window it comes to stand below what is in sight.
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="notice" role="alert" ref={notice}>
      <p>{say('form_twin', { role: roleLabel(twin) })}</p>
      <p class="buttons">
        <button type="button" class="button small" onClick={() => onEdit(twin)}>
          {say('form_editTwin')}
        </button>
        <button type="button" class="button small" onClick={onKeepBoth}>
          {say('form_keepBoth')}
        </button>
      </p>
    </div>
  );
}
