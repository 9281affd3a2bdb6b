/** Asks once more before a role that is protected, or that cannot be assumed from here as far as is known. */
import { useSignal } from '@preact/signals';
import { ownVersion } from '../browser/own-pages.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { whyReport } from '../domain/why-report.ts';
import { Icon } from '../ui/icon.tsx';
import { signedIn, whyNotHere } from './reach.ts';

export function Question({ role }: { role: Role }) {
  const obstacle = whyNotHere(role);
  return (
    <div class="ask" role="alert">
      <p>
        <Icon name={role.protected ? 'shield' : 'warning'} /> <b>{roleLabel(role)}</b>
        {role.protected && ' is protected.'}
        {obstacle && `${role.protected ? ' ' : ': '}${obstacle.words}`} Press Enter again to switch
        {obstacle && ' all the same'}, Escape to stay.
      </p>
      {obstacle && <CopyReport role={role} />}
    </div>
  );
}

function CopyReport({ role }: { role: Role }) {
  const words = useSignal('Copy report');
  const copy = async () => {
    const obstacle = whyNotHere(role);
    if (!obstacle) return;
    const report = whyReport(role, signedIn.value?.bases ?? [], obstacle, ownVersion());
    await navigator.clipboard.writeText(report);
    words.value = 'Copied, without account numbers';
  };
  const refused = () => {
    words.value = 'The browser did not let it be copied';
  };
  return (
    <button type="button" class="button small" onClick={() => copy().catch(refused)}>
      {words.value}
    </button>
  );
}
