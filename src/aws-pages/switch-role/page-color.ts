/**
 * Chooses a color on the page. The page has a few of its own; the nearest of those stands for any other.
 *
 * A Cloudscape Select ignores `.click()`: its trigger opens on `mousedown`, its options choose on `mouseup`. Should AWS
 * change that, a plain click is tried too.
 */
import { nearestColor, type PaletteColor } from '../../domain/color.ts';
import { optionColor, selectOption } from './markup.ts';
import { pageChange } from './page-change.ts';
import type { PageForm } from './page-form.ts';

/** The color now chosen on the page; `none` where none of the page's comes near; undefined when it could not be chosen. */
export type ChosenColor = PaletteColor | 'none' | undefined;

/** A color that the page offers, and the element that stands for it. */
interface OfferedColor extends PaletteColor {
  element: HTMLElement;
}

/** Milliseconds that the page gets for opening and closing its menu. */
const PATIENCE = 2000;

/** Chooses what is nearest to `hex` and resolves once the page shows it. */
export async function chooseColor(form: PageForm, hex: string): Promise<ChosenColor> {
  const { color } = form.markup;
  return color.kind === 'radios'
    ? chooseRadio(document.querySelectorAll(color.radios), hex)
    : chooseOption(document.querySelector<HTMLElement>(color.trigger), hex);
}

/** The color that the form shows as chosen, or ''. */
export function shownColor({ markup: { color } }: PageForm): string {
  const mark =
    color.kind === 'radios'
      ? document.querySelector<HTMLInputElement>(`${color.radios}:checked`)?.value
      : colorMark(document.querySelector<HTMLElement>(color.trigger))?.dataset.value;
  return mark !== undefined && isHex(mark) ? mark.toLowerCase() : '';
}

/** Chooses no color, where the form shows one. */
export async function clearColor(form: PageForm): Promise<void> {
  if (shownColor(form) === '') return;
  const { color } = form.markup;
  if (color.kind === 'radios') {
    const none = [...document.querySelectorAll<HTMLInputElement>(color.radios)].find(
      ({ value }) => !isHex(value),
    );
    none?.click();
    return;
  }
  const trigger = document.querySelector<HTMLElement>(color.trigger);
  if (!trigger) return;
  await openMenu(trigger);
  const none = [...document.querySelectorAll<HTMLElement>(selectOption)].find(
    (option) => !isHex(colorMark(option)?.dataset.value ?? ''),
  );
  if (!none) return closeMenu(trigger);
  none.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  await pageChange(() => shownColor(form) === '' || undefined, PATIENCE);
}

function chooseRadio(radios: NodeListOf<HTMLElement>, hex: string): ChosenColor {
  const offered = [...radios].flatMap((element): OfferedColor[] => {
    const value = element instanceof HTMLInputElement ? element.value : '';
    return isHex(value) ? [{ element, hex: value.toLowerCase(), name: '' }] : [];
  });
  if (offered.length === 0) return undefined;
  const nearest = nearestColor(hex, offered);
  nearest?.element.click();
  return nearest ?? 'none';
}

async function chooseOption(trigger: HTMLElement | null, hex: string): Promise<ChosenColor> {
  if (!trigger) return undefined;
  const offered = await openMenu(trigger);
  const nearest = nearestColor(hex, offered);
  if (!nearest) {
    closeMenu(trigger);
    return offered.length > 0 ? 'none' : undefined;
  }
  const isClosed = () => trigger.getAttribute('aria-expanded') !== 'true' || undefined;
  nearest.element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  if (!(await pageChange(isClosed, PATIENCE / 2))) nearest.element.click();
  const shows = () => showsColor(trigger, nearest) || undefined;
  return (await pageChange(shows, PATIENCE)) && nearest;
}

async function openMenu(trigger: HTMLElement): Promise<OfferedColor[]> {
  trigger.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  const opened = await pageChange(offeredColors, PATIENCE / 2);
  if (opened) return opened;
  trigger.click();
  return (await pageChange(offeredColors, PATIENCE)) ?? [];
}

function closeMenu(trigger: HTMLElement): void {
  if (trigger.getAttribute('aria-expanded') === 'true') {
    trigger.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  }
}

/** The colors of the open menu; undefined while there is none. */
function offeredColors(): OfferedColor[] | undefined {
  const options = [...document.querySelectorAll<HTMLElement>(selectOption)];
  const offered = options.flatMap((element): OfferedColor[] => {
    const mark = colorMark(element);
    const hex = mark?.dataset.value ?? '';
    const name = mark?.title || element.textContent.trim();
    return isHex(hex) ? [{ element, hex: hex.toLowerCase(), name }] : [];
  });
  return offered.length > 0 ? offered : undefined;
}

const colorMark = (element: HTMLElement | null) => element?.querySelector<HTMLElement>(optionColor);

/** The trigger shows the chosen option with its mark, or at least its name. */
function showsColor(trigger: HTMLElement, { hex, name }: PaletteColor): boolean {
  const marked = colorMark(trigger)?.dataset.value;
  return marked?.toLowerCase() === hex || trigger.textContent.includes(name);
}

const isHex = (value: string) => /^[0-9a-f]{6}$/i.test(value);
