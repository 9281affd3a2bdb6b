/** The popup's start: reads what it shows, puts it in the place of its picture, and has it follow the store. */
import '../browser/i18n.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { followDensity } from '../ui/density.ts';
import { sayPageFailure } from '../ui/page-failure.ts';
import { namePage } from '../ui/page-language.ts';
import { followSettings } from '../ui/stored-settings.ts';
import { type EarlyKeys, holdEarlyKeys } from './early-keys.ts';
import { keepFar } from './far-lines.ts';
import { field, toField } from './field.ts';
import { keepFirstScreen, paintFirstScreen } from './first-screen.ts';
import { active, density, query, rows, setQuery } from './list-state.ts';
import { followRoles, lines } from './listed-roles.ts';
import { nextPaint } from './next-paint.ts';
import { Popup } from './popup.tsx';
import { askAround, wasAsked } from './reach.ts';
import { readAhead } from './read-ahead.ts';

/** Milliseconds: whoever types has to see first what that finds, and then who is signed in. */
const PAUSE = 100;
const ASKS_AT_LATEST = 500;
/** Milliseconds: so long the picture stands, where nobody types, so that it is not drawn anew right before what a key finds. */
const PICTURE_STANDS = 60;

/** Chrome shows a popup only once its script has run: where there is something to see, all else begins when that is painted. */
async function open(): Promise<void> {
  const keys = holdEarlyKeys();
  // Firefox takes the focus from the field again when the popup's window gets it, also from that of the picture.
  addEventListener('focus', toField);
  const isPainted = paintFirstScreen();
  const sources = readAhead();
  if (isPainted) await nextPaint();
  toField();
  const read = Promise.all([followRoles(sources), followSettings(sources.area)]);
  namePage();
  await read;
  if (isPainted && typed() === '') await Promise.race([keys.used, rest()]);
  takeOver(keys);
}

const rest = () => new Promise((resolve) => setTimeout(resolve, PICTURE_STANDS));

/** Puts the popup in the place of its picture. What was typed before it is there is searched for. */
function takeOver(keys: EarlyKeys): void {
  followDensity(density);
  setQuery(typed());
  render(<Popup />, document.body);
  keys.give();
  askInAPause();
  effect(keepWhatIsShown);
}

/** As soon as nobody types. The answer draws the rows anew, and would come between a key and what it finds. */
function askInAPause(): void {
  effect(() => {
    if (wasAsked.value) return;
    const pause = setTimeout(askAround, query.value === '' ? 0 : PAUSE);
    return () => clearTimeout(pause);
  });
  setTimeout(askAround, ASKS_AT_LATEST);
}

const typed = () => field()?.value ?? '';

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

open().catch(sayPageFailure);
