/** The color of a role on the options page, with its sign where another role's color looks like it to some eyes. */
import { computed } from '@preact/signals';
import { signsOf } from '../domain/color-sign.ts';
import { ColorMark } from '../ui/color-mark.tsx';
import { roles } from '../ui/stored-state.ts';

const signs = computed(() => signsOf((roles.value ?? []).map(({ color }) => color)));

export const RoleColor = (props: { color: string; edge?: boolean }) => (
  <ColorMark {...props} signs={signs.value} />
);
