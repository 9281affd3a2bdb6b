/** What a change of many roles would do, before it does: which change, which cannot and why, which have it already. */
import type { BulkPreview, RefusedChange } from '../../domain/bulk-change.ts';
import { roleKey, roleLabel } from '../../domain/role.ts';
import { numberWords, roleCount } from '../../ui/number-words.ts';
import { ChangeLine, More, Part, SHOWN } from '../role-changes.tsx';

export function BulkChanges({ preview }: { preview: BulkPreview }) {
  const { changed, refused, same, alike } = preview;
  return (
    <section class="bulk-changes" aria-label="What changes">
      <p class="soft">{countWords(preview)}</p>
      {alike > 0 && (
        <p class="notice">
          {alike === 1
            ? 'One new display name stands twice in your list then.'
            : `${numberWords(alike)} new display names stand more than once in your list then.`}
        </p>
      )}
      {refused.length > 0 && <Refused refused={refused} />}
      <Part
        title="Changed"
        items={changed}
        open
        show={(change) => <ChangeLine key={roleKey(change.before)} change={change} />}
      />
      {changed.length > 0 && same.length > 0 && (
        <p class="soft">{roleCount(same.length)} stay as they are.</p>
      )}
    </section>
  );
}

function countWords({ changed, refused }: BulkPreview): string {
  if (changed.length === 0 && refused.length === 0) {
    return 'Nothing changes yet. Choose above what these roles get.';
  }
  return `${roleCount(changed.length)} change${changed.length === 1 ? 's' : ''}.`;
}

function Refused({ refused }: { refused: readonly RefusedChange[] }) {
  return (
    <div class="problems">
      <h4 id="bulk-problems">
        Cannot change <span class="soft">{numberWords(refused.length)}</span>
      </h4>
      <ul class="lines" aria-labelledby="bulk-problems">
        {refused.slice(0, SHOWN).map(({ role, problems }) => (
          <li key={roleKey(role)}>
            <b>{roleLabel(role)}</b>: {problems.map(({ problem }) => problem).join(' ')}
          </li>
        ))}
        <More hidden={refused.length - SHOWN} />
      </ul>
    </div>
  );
}
