/** The line below the table that tells how roles are put in one's own order, or why they cannot be at present. */
import type { RolesView } from './roles-view.ts';

export function OrderHint({ view }: { view: RolesView }) {
  if (view.found.value.length < 2) return null;
  return (
    <p class="soft order-hint">
      {view.whyFixed.value ??
        'To put roles in your own order, press Alt+Up and Alt+Down, or drag them.'}
    </p>
  );
}
