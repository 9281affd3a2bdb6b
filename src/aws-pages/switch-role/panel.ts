/** What Hatrack says on AWS's page: a bar above the page, in one shadow root, named “Hatrack”. */
import { say } from '../../i18n/say.ts';
import { button, element } from './elements.ts';
import style from './panel.css?inline';

export interface PanelContent {
  /** The line of the bar. The bar stands on the page once there are words. */
  words: string;
  /** A second line below the words, whatever they are: which account the switch goes from. */
  from: string;
  /** The field before the words. */
  search: HTMLElement | undefined;
  /** The button behind them. */
  action: HTMLElement | undefined;
  /** What stands below the line. */
  below: HTMLElement | undefined;
  /** Takes the place of words, action and what stands below, for as long as it is there. */
  refusal: Refusal | undefined;
}

export interface Refusal {
  words: string;
  below: HTMLElement;
}

interface Bar {
  host: HTMLElement;
  status: HTMLElement;
  from: HTMLElement;
  search: HTMLElement;
  action: HTMLElement;
  below: HTMLElement;
}

let content: PanelContent = {
  words: '',
  from: '',
  search: undefined,
  action: undefined,
  below: undefined,
  refusal: undefined,
};
let bar: Bar | undefined;
let isClosed = false;

/** Changes these parts of the panel and leaves the others; a panel that the person closed opens again. */
export function showPanel(parts: Partial<PanelContent>): void {
  isClosed = false;
  updatePanel(parts);
}

/** The same, but what the person closed stays closed. */
export function updatePanel(parts: Partial<PanelContent>): void {
  content = { ...content, ...parts };
  const { words, action, below } = content.refusal
    ? { ...content.refusal, action: undefined }
    : content;
  if (isClosed || words === '') return;
  bar ??= makeBar();
  fill(bar.search, content.search);
  fill(bar.action, action);
  fill(bar.below, below);
  write(bar.status, words);
  write(bar.from, content.from);
}

function closePanel(): void {
  isClosed = true;
  bar?.host.remove();
  bar = undefined;
}

/** What is there already stays untouched, because a field that is put in anew loses the focus. */
function fill(place: HTMLElement, wanted: HTMLElement | undefined): void {
  if (place.firstElementChild === (wanted ?? null)) return;
  place.replaceChildren(...(wanted ? [wanted] : []));
}

/** The same words again would be read out again. */
function write(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}

function makeBar(): Bar {
  const host = document.createElement('hatrack-panel');
  const root = host.attachShadow({ mode: 'open' });
  const status = element('p');
  status.setAttribute('role', 'status');
  const from = element('p');
  from.className = 'from';
  const [search, action, below] = [element('span'), element('span'), element('div')] as const;
  const words = element('div', status, from);
  const line = element('header', element('h2', 'Hatrack'), search, words, action);
  line.append(button(say('action_close'), closePanel));
  const panel = element('section', line, below);
  panel.setAttribute('aria-label', 'Hatrack');
  // AWS's page around it may be in another language.
  panel.lang = say('language');
  panel.dir = say('direction');
  root.append(element('style', style), panel);
  // A long panel scrolls away with the page instead of staying in front of it.
  below.addEventListener(
    'toggle',
    () => host.classList.toggle('long', below.querySelector('details[open]') !== null),
    { capture: true },
  );
  // Above the page's body and in its flow: it moves the page down and covers none of it.
  document.documentElement.insertBefore(host, document.body);
  return { host, status, from, search, action, below };
}
