/** All states that have pictures, page by page, in the order of the contact sheet. */
import { popupStates } from './popup-states.ts';
import type { State } from './state.ts';

export const states: readonly State[] = [...popupStates];
