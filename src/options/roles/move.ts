/** Moves roles and groups by hand in the table: one step after the other, each saved and said, or told why nothing moves. */
import { roleLabel } from '../../domain/role.ts';
import { numberWords, roleCount } from '../../ui/number-words.ts';
import { roles } from '../../ui/stored-state.ts';
import { announce, save, sayFailure } from '../edits.ts';
import { MOST_PLACED, type Moved, moveByHand, type Way, type WhyNotMoved } from './hand-order.ts';
import type { RolesView } from './roles-view.ts';
import { groupedRows, plainRows, type TableRow } from './table-rows.ts';
import { tableView } from './table-view-state.ts';

/** A key that is held down moves on before the last step is shown, and each step begins where that one ended. */
let before: Promise<void> = Promise.resolve();

/** Moves the row of that id, as soon as the moves before are done. */
export function moveInTable(view: RolesView, id: string, way: Way): void {
  before = before.then(() => moveNow(view, id, way)).catch(sayFailure);
}

async function moveNow(view: RolesView, id: string, way: Way): Promise<void> {
  const whyFixed = view.whyFixed.value;
  if (whyFixed !== undefined) throw new Error(whyFixed);
  const rows = tableView.value.grouped
    ? groupedRows(view.found.value, new Set())
    : plainRows(view.found.value);
  const row = rows.find((one) => one.id === id);
  if (!row) return;
  const moved = moveByHand({ rows, row, selected: view.selection.value.keys, way });
  if (typeof moved === 'string') throw new Error(whyNotWords[moved]);
  if (moved.edits.length === 0) return announce(`${nameOf(row)} stands there already.`);
  const isShown = nextRoles();
  await save(moved.edits, `Moved ${whatWords(row, moved)}${whereWords(way)}.`);
  await isShown;
}

/** Resolves once the page knows other roles than now. */
function nextRoles(): Promise<void> {
  const known = roles.peek();
  return new Promise((resolve) => {
    const stop = roles.subscribe((now) => {
      if (now === known) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

const whyNotWords: Record<WhyNotMoved, string> = {
  'last group': 'The roles without a group always stand last.',
  'no room':
    'There is no room left between these two. Select the roles, edit them, and choose “Forget the order”.',
  'too many': `This would give more than ${numberWords(MOST_PLACED)} roles a place, because those above have none yet. Move it to the top first, or show groups.`,
};

const nameOf = (row: TableRow) => (row.kind === 'role' ? roleLabel(row.role) : row.path);

const whatWords = (row: TableRow, { count }: Moved) =>
  count === 1 ? nameOf(row) : roleCount(count);

const whereWords = (way: Way) => ('step' in way ? (way.step < 0 ? ' up' : ' down') : '');
