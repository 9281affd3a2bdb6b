/** How high the rows of the table are, as its tokens have them: what is in sight is counted, and not measured row by row. */
import { computed } from '@preact/signals';
import type { Density } from '../../store/settings.ts';
import { settings } from '../../ui/stored-settings.ts';

export interface GridSizes {
  /** Pixels, as `--table-row-height`. */
  row: number;
  /** As `--table-head-height`. */
  head: number;
}

/** By how much room the person gives to rows. */
export const GRID_SIZES: Readonly<Record<Density, GridSizes>> = {
  dense: { row: 36, head: 36 },
  usual: { row: 48, head: 40 },
  roomy: { row: 56, head: 44 },
};

/** Those of the present setting. */
export const gridSizes = computed(() => GRID_SIZES[settings.value.density]);
