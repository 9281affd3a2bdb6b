/** The browsers that sync by one of the ways, each with what it told last: whether they hold the same can be seen. */
import { type MessageKey, say, sayCount, sayCountParts } from '../i18n/say.ts';
import type { CarrierName } from '../store/sync-choice.ts';
import type { Beacon } from '../store/sync-report.ts';
import { dayWords } from '../ui/date-words.ts';
import { syncReports } from './sync-state.ts';

const titles: Record<CarrierName, MessageKey> = {
  account: 'syncPage_browsersInAccount',
  folder: 'syncPage_browsersInFolder',
};

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
  const title = say(titles[carrier]);
  return (
    <section class="sync-browsers" aria-label={title}>
      <h4>{title}</h4>
      <p>{sameWords([...browsers.values()])}</p>
      <ul>
        {sorted.map(([id, beacon]) => (
          <li key={id}>{browserWords(beacon, id === own)}</li>
        ))}
      </ul>
    </section>
  );
}

function browserWords({ label, roles, day }: Beacon, isOwn: boolean) {
  const values = {
    browser: <b>{label || say('syncPage_unnamedBrowser')}</b>,
    date: dayWords(day * DAY_MS),
  };
  return isOwn
    ? sayCountParts('syncPage_thisBrowserLine', roles, values)
    : sayCountParts('syncPage_browserLine', roles, values);
}

function sameWords(beacons: readonly Beacon[]): string {
  const [first, ...others] = beacons;
  if (!first || others.length === 0) return say('syncPage_noOtherBrowser');
  const areSame = others.every(({ hash }) => hash === first.hash);
  if (!areSame) return say('syncPage_browsersDiffer');
  return sayCount('syncPage_browsersAgree', first.roles, { browsers: beacons.length });
}
