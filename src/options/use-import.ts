/** An import under way: what was given, what it holds, what would change, and the step that changes it. */
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { compareLists, type ImportMode, type ListComparison } from '../domain/list-comparison.ts';
import type { RoleKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import type { JoinedReading } from '../formats/joined-lists.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { ownRoles } from '../ui/stored-state.ts';
import { save } from './edits.ts';
import { importWords } from './import-words.ts';
import { type ReadProgress, readLists } from './list-reader.ts';
import type { ListAnswers } from './list-reader-worker.ts';

export interface Import {
  files: ReadonlySignal<readonly File[]>;
  text: ReadonlySignal<string>;
  answers: ReadonlySignal<readonly ListAnswers[]>;
  /** Of the reading under way. */
  progress: ReadonlySignal<ReadProgress | undefined>;
  reading: ReadonlySignal<JoinedReading | undefined>;
  comparison: ReadonlySignal<ListComparison | undefined>;
  mode: Signal<ImportMode>;
  /** The entries that the person leaves out. */
  left: Signal<ReadonlySet<RoleKey>>;
  isSaving: ReadonlySignal<boolean>;
  /** Whether it was carried out, and nothing was given since. */
  isDone: ReadonlySignal<boolean>;
  /** Why it could not be read or saved. */
  failure: ReadonlySignal<string | undefined>;
  /** Files in place of whatever was given before. */
  giveFiles: (files: readonly File[]) => void;
  /** A text in place of it. */
  giveText: (text: string) => void;
  /** Reads what was given. */
  preview: () => Promise<void>;
  /** Reads it again, knowing more of one of the lists. */
  answer: (list: number, said: ListAnswers) => void;
  carryOut: (edits: RoleEdit[]) => Promise<void>;
}

export function useImport(): Import {
  const files = useSignal<readonly File[]>([]);
  const text = useSignal('');
  const answers = useSignal<readonly ListAnswers[]>([]);
  const progress = useSignal<ReadProgress | undefined>(undefined);
  const isSaving = useSignal(false);
  const isDone = useSignal(false);
  const reading = useSignal<JoinedReading | undefined>(undefined);
  const mode = useSignal<ImportMode>('merge');
  const left = useSignal<ReadonlySet<RoleKey>>(new Set());
  const failure = useSignal<string | undefined>(undefined);
  const comparison = useComputed(
    () => reading.value && compareLists(ownRoles.value ?? [], reading.value.listed, mode.value),
  );
  /** Counts what was begun: the answer to an earlier question comes too late. */
  const turn = useRef(0);

  const give = (given: { files?: readonly File[]; text?: string }) => {
    turn.current += 1;
    files.value = given.files ?? [];
    text.value = given.text ?? '';
    answers.value = [];
    progress.value = undefined;
    reading.value = undefined;
    left.value = new Set();
    // To replace the list was decided for what was given before.
    mode.value = 'merge';
    failure.value = undefined;
    isDone.value = false;
  };
  const read = () => {
    const named = files.value.map((source) => ({ name: source.name, source }));
    const sources =
      named.length > 0 ? named : [{ name: say('import_theText'), source: text.value }];
    const asked = sources.map((one, index) => ({ ...one, answers: answers.value[index] ?? {} }));
    const own = turn.current;
    return readLists(asked, (now) => {
      if (own === turn.current) progress.value = now;
    });
  };
  const preview = async () => {
    turn.current += 1;
    const own = turn.current;
    progress.value = { done: 0, total: 0 };
    failure.value = undefined;
    const [found, problem] = await read().then(
      (lists) => [lists, undefined] as const,
      (error) => [undefined, wordsOf(error)] as const,
    );
    if (own !== turn.current) return;
    reading.value = found;
    failure.value = problem;
    progress.value = undefined;
  };
  const answer = (list: number, said: ListAnswers) => {
    const count = Math.max(1, files.value.length);
    answers.value = Array.from({ length: count }, (_, index) =>
      index === list ? { ...answers.value[index], ...said } : (answers.value[index] ?? {}),
    );
    void preview();
  };
  const carryOut = async (edits: RoleEdit[]) => {
    const plan = comparison.value;
    if (!plan) return;
    isSaving.value = true;
    failure.value = undefined;
    try {
      await save(edits, say('import_imported', { changes: importWords(plan, left.value) }));
      give({});
      isDone.value = true;
    } catch (error) {
      failure.value = wordsOf(error);
    } finally {
      isSaving.value = false;
    }
  };
  return {
    ...{ files, text, answers, progress, reading, comparison, mode, left },
    ...{ isSaving, isDone, failure, preview, answer, carryOut },
    giveFiles: (given) => give({ files: given }),
    giveText: (given) => give({ text: given }),
  };
}
