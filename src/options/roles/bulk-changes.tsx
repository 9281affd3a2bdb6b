/** What a change of many roles would do, before it does: which change, which cannot and why, which have it already. */
import type { BulkPreview, RefusedChange } from '../../domain/bulk-change.ts';
import { problemWords } from '../../domain/problem-words.ts';
import { roleKey, roleLabel } from '../../domain/role.ts';
import { say, sayCount, sayNumber, sayParts } from '../../i18n/say.ts';
import { ChangeLine, More, Part, SHOWN } from '../role-changes.tsx';

export function BulkChanges({ preview }: { preview: BulkPreview }) {
  const { changed, refused, same, alike } = preview;
  return (
    <section class="bulk-changes" aria-label={say('roles_whatChanges')}>
      <p class="soft">{countWords(preview)}</p>
      {alike > 0 && <p class="notice">{sayCount('roles_alike', alike)}</p>}
      {refused.length > 0 && <Refused refused={refused} />}
      <Part
        title={say('roles_changedList')}
        items={changed}
        open
        show={(change) => <ChangeLine key={roleKey(change.before)} change={change} />}
      />
      {changed.length > 0 && same.length > 0 && (
        <p class="soft">{sayCount('roles_stay', same.length)}</p>
      )}
    </section>
  );
}

function countWords({ changed, refused }: BulkPreview): string {
  if (changed.length === 0 && refused.length === 0) return say('roles_nothingChanges');
  return sayCount('roles_wouldChange', changed.length);
}

function Refused({ refused }: { refused: readonly RefusedChange[] }) {
  return (
    <div class="problems">
      <h4 id="bulk-problems">
        {say('roles_cannotChange')} <span class="soft">{sayNumber(refused.length)}</span>
      </h4>
      <ul class="lines" aria-labelledby="bulk-problems">
        {refused.slice(0, SHOWN).map(({ role, problems }) => (
          <li key={roleKey(role)}>
            {sayParts('role_problemsOf', {
              role: <b>{roleLabel(role)}</b>,
              problems: problemWords(problems),
            })}
          </li>
        ))}
        <More hidden={refused.length - SHOWN} />
      </ul>
    </div>
  );
}
