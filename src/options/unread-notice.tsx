/** Says which parts of the stored list could not be read, and lets the person keep or discard them. */
import type { UnreadPart } from '../store/roles.ts';
import { readDamaged } from '../store/set-aside.ts';
import { askBackground } from '../ui/background.ts';
import { unreadParts } from '../ui/stored-state.ts';
import { download } from './download.ts';
import { announce, sayFailure } from './edits.ts';

export function UnreadNotice() {
  if (unreadParts.value.length === 0) return null;
  return (
    <div class="notice" role="alert">
      <ul>
        {unreadParts.value.map((part) => (
          <li key={part.key}>
            <p>{words(part)}</p>
            {part.state === 'damaged' && <DamagedActions part={part} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function words({ state, count }: UnreadPart): string {
  switch (state) {
    case 'damaged':
      return 'One of the 32 parts of your role list is damaged. It was set aside; the other parts are here. Download it if you want to mend it, import a backup of your list, then discard it.';
    case 'newer':
      return 'A newer Hatrack has written part of your role list. Update Hatrack to see those roles; until then they are left as they are.';
    case 'entries':
      return `${count} ${count === 1 ? 'role is' : 'roles are'} stored in a way that this Hatrack cannot read. They are kept as they are; a newer Hatrack may read them.`;
  }
}

function DamagedActions({ part }: { part: UnreadPart }) {
  const keep = async () => {
    const text = await readDamaged(part.key);
    if (text !== undefined) download('hatrack-damaged-part.txt', text, 'text/plain');
  };
  const discard = async () => {
    await askBackground('discardDamaged', part.key);
    announce('Discarded the damaged part.');
  };
  return (
    <span class="buttons">
      <button type="button" class="button small" onClick={() => keep().catch(sayFailure)}>
        Download
      </button>
      <button type="button" class="button small danger" onClick={() => discard().catch(sayFailure)}>
        Discard
      </button>
    </span>
  );
}
