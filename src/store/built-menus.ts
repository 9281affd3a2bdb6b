/**
 * What the context menus were last built as. No browser tells what stands in its menus, and building them anew when
 * nothing changed makes them flicker. Kept as long as browsers keep the menus: until the extension or browser restarts.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';

const MENUS_KEY = 'built-menus';

/** Builds the menus by `build` if they stand otherwise; a build that is broken off counts as none. */
export async function buildIfOther(
  menus: unknown,
  build: () => Promise<void>,
  area: StorageArea = sessionArea,
): Promise<void> {
  const wanted = JSON.stringify(menus);
  if ((await area.get([MENUS_KEY]))[MENUS_KEY] === wanted) return;
  await area.remove([MENUS_KEY]);
  await build();
  await area.set({ [MENUS_KEY]: wanted });
}
