/** How close rows stand on a page: the tokens follow what stands at the root of the document. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Density } from '../store/settings.ts';

/** Has the page's tokens follow a density. Call it once a page. */
export function followDensity(density: ReadonlySignal<Density>): void {
  effect(() => {
    document.documentElement.dataset.density = density.value;
  });
}
