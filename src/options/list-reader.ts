/** Reads role lists in a worker, so that the page stays responsive however long they are. */
import type { JoinedReading } from '../formats/joined-lists.ts';
import type { ListSource, ReadAnswer } from './list-reader-worker.ts';

/** The most bytes of all files together; 10,000 roles with everything said of them have about 3 million. */
export const MAX_FILE_BYTES = 20_000_000;
/** The most files at once. */
export const MAX_FILES = 100;

/** Where the build puts `list-reader-worker.ts`, which shares its modules with the page. */
const WORKER = '/list-reader-worker.js';

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
    worker.onerror = (event) => reject(new Error(`The list could not be read: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('reading' in data) resolve(data.reading);
      else reject(new Error(data.failure));
    };
    worker.postMessage(sources);
  });
  return reading.finally(() => worker.terminate());
}

function whyTooMuch(files: readonly File[]): string | undefined {
  if (files.length > MAX_FILES) {
    return `These are ${files.length} files; ${MAX_FILES} can be read at once. Nothing was read.`;
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= MAX_FILE_BYTES) return undefined;
  const size = Math.round(bytes / 1_000_000);
  const [first] = files;
  return files.length === 1
    ? `${first?.name} has ${size} MB; a role list may have 20 MB. Nothing was read.`
    : `These files have ${size} MB together; 20 MB can be read at once. Nothing was read.`;
}
