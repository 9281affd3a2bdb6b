/** The Export tab: the list, or one group of it, as a file or on the clipboard, in one of several formats. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
import type { ListWriter } from '../formats/writers/list-writer.ts';
import { Icon } from '../ui/icon.tsx';
import { roleCount } from '../ui/number-words.ts';
import { roles } from '../ui/stored-state.ts';
import { download } from './download.ts';
import { announce, sayFailure } from './edits.ts';
import { ALL, exportChoices, SELECTED, selectedForExport } from './export-choice.ts';
import { EXPORT_FORMATS } from './export-formats.ts';

const today = () => new Date().toISOString().slice(0, 10);

export function ExportTab() {
  const wanted = useSignal(selectedForExport.value.size > 0 ? SELECTED : ALL);
  const choices = useComputed(() => exportChoices(roles.value ?? [], selectedForExport.value));
  const chosen = useComputed(
    () => choices.value.find(({ value }) => value === wanted.value) ?? choices.value[0],
  );
  const list = chosen.value?.roles ?? [];
  // Whoever comes back later means all roles again.
  useEffect(
    () => () => {
      selectedForExport.value = new Set();
    },
    [],
  );
  return (
    <section class="prose">
      <h2>Export</h2>
      {choices.value.length > 1 && (
        <div class="form-field">
          <label for="export-roles">Roles to export</label>
          <select
            id="export-roles"
            class="field"
            value={chosen.value?.value}
            onChange={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          >
            {choices.value.map(({ value, words, roles: held }) => (
              <option key={value} value={value}>
                {words} ({held.length})
              </option>
            ))}
          </select>
        </div>
      )}
      <ul class="export-formats">
        {EXPORT_FORMATS.map((format, index) => (
          <FormatLine key={format.id} format={format} list={list} isMain={index === 0} />
        ))}
      </ul>
      <p class="help">
        Files hold account numbers and role names, and no credentials: Hatrack never has any.
      </p>
    </section>
  );
}

interface LineProps {
  format: ListWriter;
  list: readonly Role[];
  isMain: boolean;
}

function FormatLine({ format, list, isMain }: LineProps) {
  const { id, name, extension, mediaType, purpose } = format;
  const words = roleCount(list.length);
  const save = () => {
    download(`hatrack-roles-${today()}.${extension}`, format.write(list).text, mediaType);
    announce(`Exported ${words}.`);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(format.write(list).text);
    announce(`Copied ${words} as ${name}.`);
  };
  return (
    <li>
      <span class="buttons">
        <button
          type="button"
          class={isMain ? 'button main' : 'button'}
          disabled={list.length === 0}
          aria-describedby={`about-${id}`}
          onClick={save}
        >
          <Icon name="export" /> Export {name}
        </button>
        {format.isPasted && (
          <button
            type="button"
            class="button"
            disabled={list.length === 0}
            onClick={() => copy().catch(sayFailure)}
          >
            Copy {name}
          </button>
        )}
      </span>
      <span id={`about-${id}`}>
        {purpose}
        {format.losses(list).map((loss) => (
          <span key={loss} class="loss">
            {loss}
          </span>
        ))}
      </span>
    </li>
  );
}
