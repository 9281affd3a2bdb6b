/** The Export tab: the list, or one group of it, as a file or on the clipboard, in one of several formats. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
import type { ListWriter } from '../formats/writers/list-writer.ts';
import { say, sayCount, sayNumber } from '../i18n/say.ts';
import { Icon } from '../ui/icon.tsx';
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
      <h2>{say('export_heading')}</h2>
      {choices.value.length > 1 && (
        <div class="form-field">
          <label for="export-roles">{say('export_which')}</label>
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
                {words} ({sayNumber(held.length)})
              </option>
            ))}
          </select>
        </div>
      )}
      {roles.value?.length === 0 && <p>{say('roles_none')}</p>}
      <ul class="export-formats">
        {EXPORT_FORMATS.map((format, index) => (
          <FormatLine key={format.id} format={format} list={list} isMain={index === 0} />
        ))}
      </ul>
      <p class="help">{say('export_noCredentials')}</p>
    </section>
  );
}

interface LineProps {
  format: ListWriter;
  list: readonly Role[];
  isMain: boolean;
}

function FormatLine({ format, list, isMain }: LineProps) {
  const { id, extension, mediaType, purpose } = format;
  const name = format.name();
  const save = () => {
    download(`hatrack-roles-${today()}.${extension}`, format.write(list).text, mediaType);
    announce(sayCount('export_exported', list.length));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(format.write(list).text);
    announce(sayCount('export_copied', list.length, { format: name }));
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
          <Icon name="export" /> {say('export_export', { format: name })}
        </button>
        {format.isPasted && (
          <button
            type="button"
            class="button"
            disabled={list.length === 0}
            onClick={() => copy().catch(sayFailure)}
          >
            {say('export_copy', { format: name })}
          </button>
        )}
      </span>
      <span id={`about-${id}`}>
        {say(purpose)}
        {format.losses(list).map((loss) => (
          <span key={loss} class="loss">
            {loss}
          </span>
        ))}
      </span>
    </li>
  );
}
