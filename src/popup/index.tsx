/** The popup's start: reads what it shows, puts it in the place of its picture, and has it follow the store. */
import '../browser/i18n.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { followDensity } from '../ui/density.ts';
import { namePage } from '../ui/page-language.ts';
import { followSettings } from '../ui/stored-settings.ts';
import { giveEarlyKeys } from './early-keys.ts';
import { keepFirstScreen } from './first-screen.ts';
import { active, density, query, rows, setQuery } from './list-state.ts';
import { followRoles, lines } from './listed-roles.ts';
import { Popup } from './popup.tsx';
import { askAround, keepFar } from './reach.ts';
import { firstReads } from './read-ahead.ts';

/** Milliseconds: whoever types first has to see what that finds first. */
const ASKS_AT_LATEST = 500;

/** What was typed before the popup is there is searched for. */
async function start(): Promise<void> {
  const sources = firstReads();
  const read = Promise.all([followRoles(sources), followSettings(sources.area)]);
  namePage();
  await read;
  followDensity(density);
  setQuery(typed());
  render(<Popup />, document.body);
  giveEarlyKeys();
  requestIdleCallback(askAround, { timeout: ASKS_AT_LATEST });
  effect(keepWhatIsShown);
}

const typed = () => document.querySelector('input')?.value ?? '';

/** Once the whole list is shown and nothing else is to be done. */
function keepWhatIsShown(): void {
  if (!lines.value || !rows.value || !density.value) return;
  requestIdleCallback(() => {
    const [main, list] = ['main', '.scroller'].map((name) => document.querySelector(name));
    const isPlain = query.peek() === '' && active.peek() === 0 && !list?.scrollTop;
    if (main && isPlain) keepFirstScreen(main);
    keepFar();
  });
}

void start();
