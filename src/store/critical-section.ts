/**
 * Critical sections: what reads, changes and writes does so alone, whichever page or worker it runs in.
 *
 * Web locks are shared by all of an extension's pages and its worker, and are let go when their holder is killed.
 */
type Section =
  | 'store'
  | 'pending-switches'
  | 'submitted-roles'
  | 'switched-sessions'
  | 'menus'
  | 'sync-account'
  | 'sync-folder'
  | 'team-lists'
  | 'role-index';

const lockName = (section: Section) => `hatrack/${section}`;

/**
 * Waits until nobody else is in the section, then works; resolves or rejects as the work does. Work must not enter its own
 * section again: it would wait for itself for ever.
 */
export function alone<T>(section: Section, work: () => Promise<T>) {
  return navigator.locks.request(lockName(section), work) as Promise<T>;
}

/**
 * Work that brings something up to date, however often it is asked for: of many calls one works and one waits. Whoever
 * waits has read nothing yet, so further calls have nothing to add.
 */
export async function aloneAndOnce(section: Section, work: () => Promise<void>): Promise<void> {
  const { pending } = await navigator.locks.query();
  if (pending?.some(({ name }) => name === lockName(section))) return;
  await alone(section, work);
}

/** Work that is not begun again while it goes on: whoever asks for it meanwhile gets undefined, and nothing is done. */
export function unlessUnderWay<T>(work: string, begin: () => Promise<T>): Promise<T | undefined> {
  const name = `hatrack/under-way/${work}`;
  const answer = navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock ? begin() : undefined,
  );
  return answer as Promise<T | undefined>;
}
