/** What axe-core has to complain of on a page of the extension, or on one of AWS's with something of Hatrack's in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface Finding {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds below `selector`, in words. The extension's pages allow no inline script, so it is evaluated. */
export async function findings(page: Page, selector = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (within) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: string): Promise<{ violations: Finding[] }> };
    };
    // A color on its way from one to another, as after a change of schemes, is neither: it gets there at once.
    const tree = document.querySelector(within)?.shadowRoot ?? document;
    for (const animation of tree.getAnimations()) animation.finish();
    return (await axe.run(within)).violations;
  }, selector);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
