/**
 * What the extension keeps on this machine as it is in memory, arrays of numbers above all: storage areas hold JSON alone, and
 * take a page five times as long to read. One table in IndexedDB, by key.
 */
const NAME = 'hatrack';
const TABLE = 'kept';

/** A place for such things; tests have one in memory. */
export interface Database {
  /** What was kept under a key; undefined where nothing was. Rejects where the browser has no database for the page. */
  read(key: string): Promise<unknown>;
  /** Rejects when the disk is full or the browser refuses. */
  keep(key: string, value: unknown): Promise<void>;
}

/** `database.read`, for pages that do nothing else. */
export const readKept = (key: string): Promise<unknown> =>
  inTransaction('readonly', (transaction) => answered(transaction.objectStore(TABLE).get(key)));

export const database: Database = {
  read: readKept,
  keep: (key, value) =>
    inTransaction('readwrite', (transaction) => {
      transaction.objectStore(TABLE).put(value, key);
      return completed(transaction);
    }),
};

async function inTransaction<T>(
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const opened = (await answered(opening)) as IDBDatabase;
  try {
    return await work(opened.transaction(TABLE, mode));
  } finally {
    opened.close();
  }
}

function answered(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
