/** How the table is shown, as a signal: a change shows at once and is kept for the next time. */
import { signal } from '@preact/signals';
import { defaultTableView, readTableView, type TableView } from '../../store/table-view.ts';
import { askBackground } from '../../ui/background.ts';
import { sayFailure } from '../edits.ts';

export const tableView = signal<TableView>(defaultTableView);

/** Takes up what was kept. */
export async function recallTableView(): Promise<void> {
  tableView.value = await readTableView();
}

export function changeTableView(changes: Partial<TableView>): void {
  tableView.value = { ...tableView.value, ...changes };
  askBackground('saveTableView', tableView.value).catch(sayFailure);
}

/** Folds a group or unfolds it. */
export function foldGroup(path: string): void {
  const { folded } = tableView.value;
  changeTableView({
    folded: folded.includes(path) ? folded.filter((other) => other !== path) : [...folded, path],
  });
}
