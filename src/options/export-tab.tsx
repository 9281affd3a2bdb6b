/** The Export tab: the whole list as a file or on the clipboard. */
import { writeRoleList } from '../formats/write-role-list.ts';
import { Icon } from '../ui/icon.tsx';
import { roleCount } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';
import { download } from './download.ts';
import { say, sayFailure } from './edits.ts';

const today = () => new Date().toISOString().slice(0, 10);

export function ExportTab() {
  const list = roles.value ?? [];
  const words = roleCount(list.length);
  const exportJson = () => {
    download(`hatrack-roles-${today()}.json`, writeRoleList(list), 'application/json');
    say(`Exported ${words}.`);
  };
  const copyJson = async () => {
    await navigator.clipboard.writeText(writeRoleList(list));
    say(`Copied ${words} as JSON.`);
  };
  return (
    <section class="prose">
      <h2>Export</h2>
      <p>
        All {words} with everything you have said of them, in Hatrack’s own format. Importing the
        file brings back the same list, here or in another browser.
      </p>
      <p class="buttons">
        <button type="button" class="button main" disabled={list.length === 0} onClick={exportJson}>
          <Icon name="export" /> Export JSON
        </button>
        <button
          type="button"
          class="button"
          disabled={list.length === 0}
          onClick={() => copyJson().catch(sayFailure)}
        >
          Copy JSON
        </button>
      </p>
      <p class="help">
        The file holds account numbers and role names, and no credentials: Hatrack never has any.
      </p>
    </section>
  );
}
