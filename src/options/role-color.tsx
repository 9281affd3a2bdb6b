/** The color of a role on the options page, with its sign where another role's color looks like it to some eyes. */
import { computed } from '@preact/signals';
import { alikeColors } from '../domain/color-vision.ts';
import { ColorMark } from '../ui/color-mark.tsx';
import { roles } from '../ui/stored-state.ts';

const alikeInUse = computed(() => alikeColors((roles.value ?? []).map(({ color }) => color)));

export const RoleColor = (props: { color: string; edge?: boolean }) => (
  <ColorMark {...props} alike={alikeInUse.value} />
);
