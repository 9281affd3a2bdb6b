/** The browsers that sync by one of the ways, each with what it told last: whether they hold the same can be seen. */
import type { CarrierName } from '../store/sync-choice.ts';
import type { Beacon } from '../store/sync-report.ts';
import { roleCount } from '../ui/number-words.ts';
import { syncReports } from './sync-state.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Props {
  carrier: CarrierName;
  /** By their ids. */
  browsers: ReadonlyMap<string, Beacon>;
}

export function BrowserList({ carrier, browsers }: Props) {
  const own = syncReports[carrier].value?.browser;
  if (browsers.size === 0) return null;
  const sorted = [...browsers].sort(([, a], [, b]) => b.day - a.day);
  return (
    <section class="sync-browsers" aria-label={`Browsers in the ${carrier}`}>
      <h4>Browsers in the {carrier}</h4>
      <p>{sameWords([...browsers.values()])}</p>
      <ul>
        {sorted.map(([id, { label, roles, day }]) => (
          <li key={id}>
            <b>{label || 'A browser without a name'}</b>
            {id === own && ' (this one)'}: {roleCount(roles)}, told on{' '}
            {new Date(day * DAY_MS).toLocaleDateString([], { timeZone: 'UTC' })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sameWords(beacons: readonly Beacon[]): string {
  const [first, ...others] = beacons;
  if (!first || others.length === 0) return 'No other browser has told of itself yet.';
  const areSame = others.every(({ hash }) => hash === first.hash);
  if (areSame) return `${beacons.length} browsers hold the same ${roleCount(first.roles)}.`;
  return 'By what they told last they do not hold the same yet. Each tells anew within half an hour of use.';
}
