/** Reads role lists in a worker, so that the page stays responsive however long they are. */
import type { JoinedReading } from '../formats/joined-lists.ts';
import { say } from '../i18n/say.ts';
import type { ListSource, ReadAnswer } from './list-reader-worker.ts';

/** The most bytes of all files together; 10,000 roles with everything said of them have about 3 million. */
export const MAX_FILE_BYTES = 20_000_000;
/** The most files at once. */
export const MAX_FILES = 100;

/** Where the build puts `list-reader-worker.ts`, which shares its modules with the page. */
const WORKER = '/list-reader-worker.js';

/** What the worker is asked. */
export interface ReadRequest {
  /** The page's, for what the worker has to say. */
  language: string;
  sources: readonly ListSource[];
}

export interface ReadProgress {
  done: number;
  total: number;
}

/** Reads files or text as one list. Rejects, in words, when there is too much of it or a file cannot be read. */
export function readLists(
  sources: readonly ListSource[],
  onProgress: (progress: ReadProgress) => void,
): Promise<JoinedReading> {
  const problem = whyTooMuch(
    sources.flatMap(({ source }) => (source instanceof File ? source : [])),
  );
  if (problem !== undefined) return Promise.reject(new Error(problem));
  const worker = new Worker(WORKER, { type: 'module' });
  const reading = new Promise<JoinedReading>((resolve, reject) => {
    worker.onerror = (event) => reject(notRead(event.message));
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('reading' in data) resolve(data.reading);
      else reject(notRead(data.reason, data.failed));
    };
    worker.postMessage({ language: say('language'), sources } satisfies ReadRequest);
  });
  return reading.finally(() => worker.terminate());
}

/** A failed reading in words; `name` is that of the list, where it is known. */
const notRead = (reason: string, name = '') =>
  new Error(
    name === '' ? say('import_notRead', { reason }) : say('import_fileNotRead', { name, reason }),
  );

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

function whyTooMuch(files: readonly File[]): string | undefined {
  if (files.length > MAX_FILES) {
    return say('import_tooManyFiles', { number: files.length, most: MAX_FILES });
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= MAX_FILE_BYTES) return undefined;
  const [size, most] = [megabytes(bytes), megabytes(MAX_FILE_BYTES)];
  const [first, ...others] = files;
  return first && others.length === 0
    ? say('import_fileTooLarge', { name: first.name, size, most })
    : say('import_filesTooLarge', { size, most });
}
