/** How the popup shows the roles on this machine: in groups or as one list, and which groups are folded. */
import { keepPageText, readPageText } from '../browser/page-storage.ts';
import { parseJsonItem } from './json-item.ts';

export interface PopupView {
  isGrouped: boolean;
  /** The groups of which only the head is shown; '' is the one of roles without a group. */
  folded: readonly string[];
}

export const defaultPopupView: Readonly<PopupView> = { isGrouped: true, folded: [] };

const VIEW_KEY = 'popup-view';
const VERSION = 1;
/** More groups than a person folds by hand. */
const MAX_FOLDED = 1_000;

export function readPopupView(): PopupView {
  const item = parseJsonItem(readPageText(VIEW_KEY));
  if (item?.version !== VERSION) return defaultPopupView;
  const folded: unknown[] = Array.isArray(item.folded) ? item.folded : [];
  return {
    isGrouped: item.isGrouped !== false,
    folded: folded.filter((group) => typeof group === 'string'),
  };
}

export function keepPopupView({ isGrouped, folded }: PopupView): void {
  const kept = folded.slice(-MAX_FOLDED);
  keepPageText(VIEW_KEY, JSON.stringify({ version: VERSION, isGrouped, folded: kept }));
}
