/**
 * Critical sections: what reads, changes and writes does so alone, whichever page or worker it runs in.
 *
 * Web locks are shared by all of an extension's pages and its worker, and are let go when their holder is killed.
 */

type Section = 'store' | 'pending-switches' | 'submitted-roles';

export function alone<T>(name: Section, work: () => Promise<T>) {
  return navigator.locks.request(`hatrack/${name}`, work) as Promise<T>;
}
