/** What axe-core has to complain of on a page of the extension, or on one of AWS's with something of Hatrack's in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What the browser may tell a page of the person's wishes for colors. */
type Look = Pick<NonNullable<Parameters<Page['emulateMedia']>[0]>, 'colorScheme' | 'forcedColors'>;

const SCHEMES: readonly Look[] = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
];
export const ALL_LOOKS: readonly Look[] = [
  ...SCHEMES,
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

/** The rules that speak of colors. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

interface Where {
  looks?: readonly Look[];
  /** Only what is below it. */
  selector?: string;
}

/** Nothing is found in any look. They differ in colors alone, so all else is looked at once. */
export async function isSound(
  page: Page,
  state: string,
  { looks = SCHEMES, selector = 'html' }: Where = {},
): Promise<void> {
  for (const [at, look] of looks.entries()) {
    await page.emulateMedia(look);
    const found = await findings(page, selector, at === 0 ? {} : { runOnly: OF_COLORS });
    expect([state, look, found]).toEqual([state, look, []]);
  }
}

interface Finding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

interface Axe {
  run(context: string, options: object): Promise<{ violations: Finding[] }>;
}

/** What axe finds below `selector`, in words. The extension's pages allow no inline script, so it is evaluated. */
async function findings(page: Page, selector: string, options: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async ([within, given]) => {
      // A color on its way from one to another, as after a change of schemes, is neither: it gets there at once.
      const tree = document.querySelector(within)?.shadowRoot ?? document;
      for (const animation of tree.getAnimations()) animation.finish();
      const { axe } = globalThis as unknown as { axe: Axe };
      return (await axe.run(within, given)).violations;
    },
    [selector, options] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
