/** The line below the table that tells how roles are put in one's own order, or why they cannot be at present. */
import { say } from '../../i18n/say.ts';
import type { RolesView } from './roles-view.ts';

export function OrderHint({ view }: { view: RolesView }) {
  if (view.found.value.length < 2) return null;
  return <p class="soft order-hint">{view.whyFixed.value ?? say('roles_orderHint')}</p>;
}
