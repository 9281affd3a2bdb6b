/** Where an import comes from: files, by picker, drop or paste, or a text; one of the two at a time. */
import type { ComponentChildren, RefObject } from 'preact';
import { say, sayParts } from '../i18n/say.ts';

interface Props {
  fileField: RefObject<HTMLInputElement | null>;
  text: string;
  onFiles: (files: readonly File[]) => void;
  onText: (text: string) => void;
  children: ComponentChildren;
}

export function ImportSources({ fileField, text, onFiles, onText, children }: Props) {
  const take = (event: Event, given: FileList | undefined) => {
    if (!given || given.length === 0) return;
    event.preventDefault();
    onFiles([...given]);
    if (fileField.current) fileField.current.files = given;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting files are further ways beside the file field.
    <section
      class="import"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event, event.dataTransfer?.files);
      }}
      onPaste={(event) => take(event, event.clipboardData?.files)}
    >
      <h2>{say('import_heading')}</h2>
      <p class="soft">{sayParts('import_intro', { file: <code>~/.aws/config</code> })}</p>
      <div class="form-field">
        <label for="list-file">{say('import_file')}</label>
        {/* No kinds are named: ~/.aws/config has no ending, and a picker that knows endings would hide it. */}
        <input
          id="list-file"
          class="field"
          type="file"
          multiple
          ref={fileField}
          onClick={(event) => {
            // Otherwise the same file, mended meanwhile, could not be chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <div class="form-field">
        <label for="list-text">{say('import_text')}</label>
        <textarea
          id="list-text"
          class="field code"
          rows={6}
          spellcheck={false}
          placeholder={
            '{"roles": [{"displayName": "Shop prod", "account": "123456789012", "roleName": "Admin"}]}'
          }
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </div>
      {children}
    </section>
  );
}
