/** How this machine shows the table of roles: its order, whether it is grouped, and which groups are folded. */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { ORDER_FIELDS, type RoleOrder } from '../domain/role-order.ts';
import { alone } from './critical-section.ts';
import { parseJsonItem } from './json-item.ts';

export interface TableView {
  /** undefined: by name, and what is searched for with the best first. */
  order: RoleOrder | undefined;
  grouped: boolean;
  /** The paths of the groups of which only the head is shown. */
  folded: string[];
}

export const defaultTableView: Readonly<TableView> = {
  order: undefined,
  grouped: false,
  folded: [],
};

const VIEW_KEY = 'table-view';
const VIEW_VERSION = 1;
/** More groups than a person folds by hand. */
const MAX_FOLDED = 1_000;

function parseOrder(stored: unknown): RoleOrder | undefined {
  if (!isObject(stored)) return undefined;
  const field = ORDER_FIELDS.find((known) => known === stored.field);
  return field && { field, descending: stored.descending === true };
}

/** How the table was shown last. */
export async function readTableView(area: StorageArea = localArea): Promise<TableView> {
  const item = parseJsonItem((await area.get([VIEW_KEY]))[VIEW_KEY]);
  const folded: unknown[] = Array.isArray(item?.folded) ? item.folded : [];
  return {
    order: parseOrder(item?.order),
    grouped: item?.grouped === true,
    folded: folded.filter((path) => typeof path === 'string').slice(0, MAX_FOLDED),
  };
}

/** Keeps how the table is shown; what a later Hatrack wrote is left alone, because this is no loss. */
export function saveTableView(view: TableView, area: StorageArea = localArea): Promise<void> {
  return alone('store', async () => {
    const item = parseJsonItem((await area.get([VIEW_KEY]))[VIEW_KEY]);
    if (item && item.version > VIEW_VERSION) return;
    const folded = view.folded.slice(-MAX_FOLDED);
    const next = { ...item, version: VIEW_VERSION, ...view, folded };
    await area.set({ [VIEW_KEY]: JSON.stringify(next) });
  });
}
