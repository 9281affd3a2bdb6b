/** Takes role lists in: what files or a pasted text hold is shown at once, and nothing changes before Import is pressed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../i18n/say.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSources } from './import-sources.tsx';
import { importWords } from './import-words.ts';
import type { ReadProgress } from './list-reader.ts';
import { ListReport } from './list-report.tsx';
import { type Import, useImport } from './use-import.ts';

/** Two files may have one name; their order stays. */
const idOf = (list: number) => `list-${list}`;

interface Props {
  /** What is said once a list has gone in. */
  done: ComponentChildren;
  /** Hears that Import was pressed, before anything has changed. */
  onImport?: () => void;
}

export function Importer({ done, onImport }: Props) {
  const job = useImport();
  const isReading = job.progress.value !== undefined;
  const isEmpty = job.files.value.length === 0 && job.text.value.trim() === '';
  return (
    <ImportSources
      files={job.files.value}
      text={job.text.value}
      onFiles={(files) => {
        job.giveFiles(files);
        if (files.length > 0) void job.preview();
      }}
      onText={(text, isWhole) => {
        job.giveText(text);
        // Of what is typed, the preview waits until it was asked for.
        if (isWhole && text.trim() !== '') void job.preview();
      }}
    >
      <p class="buttons">
        <button
          type="button"
          class={job.reading.value ? 'button' : 'button main'}
          disabled={isEmpty || isReading || job.isSaving.value}
          onClick={() => void job.preview()}
        >
          {say('action_preview')}
        </button>
        {job.progress.value && <Progress {...job.progress.value} />}
      </p>
      {job.isDone.value && <Done>{done}</Done>}
      {job.failure.value && (
        <p class="notice failure" role="alert">
          {job.failure.value}
        </p>
      )}
      <p class="unseen" aria-live="polite">
        {job.comparison.value && importWords(job.comparison.value, job.left.value)}
      </p>
      <Preview job={job} isReading={isReading} onImport={onImport} />
    </ImportSources>
  );
}

interface PreviewProps {
  job: Import;
  isReading: boolean;
  onImport: (() => void) | undefined;
}

function Preview({ job, isReading, onImport }: PreviewProps) {
  const [reading, comparison] = [job.reading.value, job.comparison.value];
  if (!reading || !comparison) return null;
  return (
    <ImportPreview
      reading={reading}
      comparison={comparison}
      mode={job.mode}
      isReading={isReading}
      isSaving={job.isSaving.value}
      left={job.left}
      onImport={(edits) => {
        onImport?.();
        void job.carryOut(edits);
      }}
    >
      {reading.lists.map((list, index) => (
        <ListReport
          key={idOf(index)}
          id={idOf(index)}
          list={list}
          isOneOfMany={job.files.value.length > 1}
          answers={job.answers.value[index] ?? {}}
          disabled={isReading || job.isSaving.value}
          onAnswer={(said) => job.answer(index, said)}
        />
      ))}
    </ImportPreview>
  );
}

/** Takes the focus, because the button that had it is gone. */
function Done({ children }: { children: ComponentChildren }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p class="import-done" tabIndex={-1} ref={words}>
      {children}
    </p>
  );
}

function Progress({ done, total }: ReadProgress) {
  const words = total === 0 ? say('import_reading') : say('import_readingRole', { done, total });
  return (
    <span class="progress">
      <progress
        aria-label={say('import_readingList')}
        {...(total > 0 && { value: done, max: total })}
      />
      <span class="soft">{words}</span>
    </span>
  );
}
