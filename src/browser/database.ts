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

/** `database.read`, for a script that does nothing else. */
export const readKept = (key: string): Promise<unknown> =>
  inTable('readonly', (table) => table.get(key));

export const database: Database = {
  read: readKept,
  keep: async (key, value) => {
    await inTable('readwrite', (table) => table.put(value, key));
  },
};

async function inTable(
  mode: IDBTransactionMode,
  ask: (table: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(NAME);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const opened = (await answered(opening)) as IDBDatabase;
  try {
    const transaction = opened.transaction(TABLE, mode);
    const answer = answered(ask(transaction.objectStore(TABLE)));
    // What is read needs no more; what is written is there once the whole transaction is.
    if (mode === 'readwrite') await completed(transaction);
    return await answer;
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
