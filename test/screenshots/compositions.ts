/** Pictures that are put together on a page of their own: the popup where it hangs over its tab, and the stores' small tile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Hatrack } from '../in-chromium/hatrack.ts';
import { repository } from '../tour/place.ts';
import { pictureOf, popupFits } from './camera.ts';
import { showIn } from './schemes.ts';
import type { Size } from './state.ts';

const tokens = () => readFileSync(join(repository, 'src/ui/tokens.css'), 'utf8');

/** The open popup over the tab it was opened on, at the top, below where browsers have their buttons. */
export async function popupOverTab(popup: Page, over: Page, size: Size): Promise<Buffer> {
  await showIn(popup, 'light');
  await popupFits(popup);
  const above = await pictureOf(popup);
  await popup.close();
  await over.setViewportSize(size);
  const below = await pictureOf(over);
  return draw(
    over,
    size,
    `
    <style>
      body { background: url(${dataUrl(below)}); }
      img {
        position: fixed;
        inset-block-start: var(--space-2);
        inset-inline-end: 240px;
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
    </style>
    <img src="${dataUrl(above)}" alt="">`,
  );
}

/** The stores' small tile: icon, name and one line, in Hatrack's own colors. */
export async function smallTile({ chromium }: Hatrack): Promise<Buffer> {
  const icon = readFileSync(join(repository, 'icons/hatrack.svg'), 'utf8');
  const page = await chromium.context.newPage();
  return draw(
    page,
    { width: 440, height: 280 },
    `
    <style>
      body {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--space-3);
        block-size: 280px;
        color: var(--text);
        background: var(--tint);
        font: var(--size-title) / var(--leading-title) var(--font);
      }
      svg { inline-size: 96px; }
      b { font-size: 32px; line-height: 40px; font-weight: var(--weight-strong); }
    </style>
    ${icon}<b>Hatrack</b><span>Every AWS role you wear, a click away</span>`,
  );
}

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

/** Draws HTML with the product's tokens on a page as large as `size`. */
async function draw(page: Page, size: Size, html: string): Promise<Buffer> {
  await page.goto('about:blank');
  await page.setViewportSize(size);
  await showIn(page, 'light');
  await page.setContent(`<style>${tokens()} body { margin: 0; }</style>${html}`);
  return pictureOf(page);
}
