/** Reads a role list in a worker, so that the page stays responsive however long the list is. */
import type { RoleListReading } from '../formats/role-list.ts';
import type { ReadAnswer, ReadRequest } from './list-reader-worker.ts';

/** The most bytes of a file; 10,000 roles with everything said of them have about 3 million. */
export const MAX_FILE_BYTES = 20_000_000;

export interface ReadProgress {
  done: number;
  total: number;
}

/** Reads a file or text. Rejects, in words, when it is too large or the file cannot be read. */
export function readList(
  request: ReadRequest,
  onProgress: (progress: ReadProgress) => void,
): Promise<RoleListReading> {
  const { source } = request;
  if (source instanceof File && source.size > MAX_FILE_BYTES) {
    const size = Math.round(source.size / 1_000_000);
    return Promise.reject(
      new Error(`${source.name} has ${size} MB; a role list may have 20 MB. Nothing was read.`),
    );
  }
  const worker = new Worker(new URL('./list-reader-worker.ts', import.meta.url), {
    type: 'module',
  });
  const reading = new Promise<RoleListReading>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(`The list could not be read: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('reading' in data) resolve(data.reading);
      else reject(new Error(data.failure));
    };
    worker.postMessage(request);
  });
  return reading.finally(() => worker.terminate());
}
