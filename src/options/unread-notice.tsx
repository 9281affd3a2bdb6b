/** Says which parts of the stored list could not be read, and lets the person keep or discard them. */
import { say, sayCount } from '../i18n/say.ts';
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
      return say('roles_damagedPart');
    case 'newer':
      return say('roles_newerPart');
    case 'entries':
      return sayCount('roles_unread', count);
  }
}

function DamagedActions({ part }: { part: UnreadPart }) {
  const keep = async () => {
    const text = await readDamaged(part.key);
    if (text !== undefined) download('hatrack-damaged-part.txt', text, 'text/plain');
  };
  const discard = async () => {
    await askBackground('discardDamaged', part.key);
    announce(say('roles_discarded'));
  };
  return (
    <span class="buttons">
      <button type="button" class="button small" onClick={() => keep().catch(sayFailure)}>
        {say('roles_download')}
      </button>
      <button type="button" class="button small danger" onClick={() => discard().catch(sayFailure)}>
        {say('roles_discard')}
      </button>
    </span>
  );
}
