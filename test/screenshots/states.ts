/** All states that have pictures, page by page, in the order of the contact sheet. */
import { awsPageStates } from './aws-page-states.ts';
import { listTabsStates } from './list-tabs-states.ts';
import { otherTabsStates } from './other-tabs-states.ts';
import { popupStates } from './popup-states.ts';
import { rolesTabStates } from './roles-tab-states.ts';
import type { State } from './state.ts';
import { welcomeStates } from './welcome-states.ts';

export const states: readonly State[] = [
  ...popupStates,
  ...welcomeStates,
  ...rolesTabStates,
  ...listTabsStates,
  ...otherTabsStates,
  ...awsPageStates,
];
