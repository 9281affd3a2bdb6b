/**
 * Runs inside a popup that is measured, Hatrack's or the blank one, from before its first script, and notes the frames in
 * which a person sees what they wait for.
 *
 * `requestAnimationFrame` tells that a frame begins. A ResizeObserver, which is heard after that frame's layout, sees what will
 * be in it. A message sent by then is heard when the main thread has painted it and handed it on: this counts as its time.
 * What the graphics processor and the screen add comes after it, to both popups alike.
 */
export type { Expected, Opened, PopupWatch };

interface Opened {
  /** When the first frame with rows of roles was painted, in milliseconds since 1970. */
  rows: number;
  /** When the field of the search had the focus, and the popup that of the keyboard. */
  focus: number;
}

/** What a keystroke is to bring about: so many first rows in sight, as they read. */
interface Expected {
  query: string;
  rows: string[];
}

interface PopupWatch {
  opened: Promise<Opened>;
  focused: Promise<number>;
  /** Resolves with what is in sight for a query once it no longer changes. */
  settled(query: string): Promise<Expected>;
  /** Tells what the keys from now on are to bring about, one after the other. */
  expect(keys: Expected[]): void;
  /** Milliseconds from the event of the last key to the painted frame that shows what was expected. */
  keystroke(): Promise<number>;
  /** What is in sight now, for those who waited in vain. */
  present(): Expected;
}

const ROWS_COMPARED = 5;
/** So many frames without a change are rest. */
const FRAMES_AT_REST = 40;

const now = () => performance.timeOrigin + performance.now();
const field = () => document.querySelector('input');

function isInSight(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

function present(): Expected {
  const rows = [...document.querySelectorAll('[role=option]')].filter(isInSight);
  return {
    query: field()?.value ?? '',
    rows: rows.slice(0, ROWS_COMPARED).map(({ textContent }) => textContent),
  };
}

const isSame = (one: Expected, other: Expected) => JSON.stringify(one) === JSON.stringify(other);

/** Resolves with the time at which the first frame was painted of which `isIt` holds, asked frame by frame. */
function frame(isIt: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    let isFound = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(now());
    const layout = new ResizeObserver(() => {
      if (isFound || !isIt()) return;
      isFound = true;
      layout.disconnect();
      port2.postMessage('painted');
    });
    const next = () => {
      if (isFound) return;
      requestAnimationFrame(next);
      // What is observed anew is told in this very frame.
      layout.disconnect();
      layout.observe(document.documentElement);
    };
    requestAnimationFrame(next);
  });
}

const hasFocus = () =>
  field() !== null && document.hasFocus() && document.activeElement === field();

/** By the event, or by the frame where it is not heard of, whichever is first. */
function focus(): Promise<number> {
  const heard = new Promise<number>((resolve) => {
    // On its way down: of the window's own and of every element's.
    addEventListener('focus', () => hasFocus() && resolve(now()), true);
  });
  return Promise.race([heard, frame(hasFocus)]);
}

function settled(query: string): Promise<Expected> {
  let last = present();
  let still = 0;
  const isAtRest = () => {
    const seen = present();
    still = seen.query === query && isSame(seen, last) ? still + 1 : 0;
    last = seen;
    return still >= FRAMES_AT_REST;
  };
  return frame(isAtRest).then(() => last);
}

let ahead: Expected[] = [];
let latest = Promise.reject<number>(new Error('No key was expected.'));
latest.catch(() => undefined);

addEventListener(
  'keydown',
  ({ timeStamp }) => {
    const [expected, ...later] = ahead;
    ahead = later;
    if (!expected) return;
    const pressed = performance.timeOrigin + timeStamp;
    latest = frame(() => isSame(present(), expected)).then((painted) => painted - pressed);
  },
  true,
);

const focused = focus();
const rowsShown = frame(() => present().rows.length > 0);

window.popupWatch = {
  opened: Promise.all([rowsShown, focused]).then(([rows, focus]) => ({ rows, focus })),
  focused,
  settled,
  expect(keys) {
    ahead = keys;
  },
  keystroke: () => latest,
  present,
};

declare global {
  interface Window {
    popupWatch: PopupWatch;
  }
}
