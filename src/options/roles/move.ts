/** Moves roles and groups by hand in the table: one step after the other, each saved and said, or told why nothing moves. */
import { roleLabel } from '../../domain/role.ts';
import { type CountKey, type MessageKey, say, sayCount } from '../../i18n/say.ts';
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
  if (typeof moved === 'string') throw new Error(whyNotWords(moved));
  if (moved.edits.length === 0) {
    return announce(say('roles_standsThere', { name: nameOf(row) }));
  }
  const isShown = nextRoles();
  await save(moved.edits, movedWords(row, moved, way));
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

function whyNotWords(why: WhyNotMoved): string {
  switch (why) {
    case 'last-group':
      return say('roles_lastGroup');
    case 'no-room':
      return say('roles_noRoom', { forgetOrder: say('roles_forgetOrder') });
    case 'too-many':
      return sayCount('roles_tooManyPlaces', MOST_PLACED);
  }
}

const nameOf = (row: TableRow) => (row.kind === 'role' ? roleLabel(row.role) : row.path);

/** How a move is told, of one role or group and of several roles. */
const moves: Record<'up' | 'down' | 'elsewhere', { one: MessageKey; many: CountKey }> = {
  up: { one: 'roles_movedOneUp', many: 'roles_movedUp' },
  down: { one: 'roles_movedOneDown', many: 'roles_movedDown' },
  elsewhere: { one: 'roles_movedOne', many: 'roles_moved' },
};

function movedWords(row: TableRow, { count }: Moved, way: Way): string {
  const { one, many } = moves['step' in way ? (way.step < 0 ? 'up' : 'down') : 'elsewhere'];
  return count === 1 ? say(one, { name: nameOf(row) }) : sayCount(many, count);
}
