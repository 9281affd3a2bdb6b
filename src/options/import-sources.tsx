/** Where an import comes from: files, by picker, drop or paste, or a text; one of the two at a time. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../i18n/say.ts';
import { usePageIntake } from './use-page-intake.ts';

interface Props {
  files: readonly File[];
  text: string;
  onFiles: (files: readonly File[]) => void;
  /** `isWhole`: it came at once, and not letter by letter. */
  onText: (text: string, isWhole: boolean) => void;
  children: ComponentChildren;
}

/** How a text gets into a field at once. */
const WHOLE_INPUTS = ['insertFromPaste', 'insertFromDrop'];

export function ImportSources({ files, text, onFiles, onText, children }: Props) {
  const fileField = useRef<HTMLInputElement>(null);
  const isOver = usePageIntake({
    onFiles: (given) => {
      if (fileField.current) fileField.current.files = given;
      onFiles([...given]);
    },
    onText: (given) => onText(given, true),
  });
  const hasFiles = files.length > 0;
  useEffect(() => {
    if (!hasFiles && fileField.current) fileField.current.value = '';
  }, [hasFiles]);
  return (
    <div class="importer" data-over={isOver.value}>
      <div class="form-field">
        <label for="list-file">{say('import_file')}</label>
        {/* No kinds are named: ~/.aws/config has no ending, and a picker that knows endings would hide it. */}
        <input
          id="list-file"
          class="field"
          type="file"
          multiple
          ref={fileField}
          aria-describedby="list-file-help"
          onClick={(event) => {
            // Otherwise the same file, mended meanwhile, could not be chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
        <p id="list-file-help" class="help">
          {say('import_fileHelp')}
        </p>
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
          onInput={(event) =>
            onText(event.currentTarget.value, WHOLE_INPUTS.includes(event.inputType))
          }
        />
      </div>
      {children}
    </div>
  );
}
