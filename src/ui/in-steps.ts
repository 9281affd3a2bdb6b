/** Long work done in short steps, so that the page can answer the person in between. */

/** A fraction of what a person notices as waiting. */
const STEP_MS = 12;

/** Gives the other tasks of the page their turn. */
const otherTasks = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does the work to its end, or gives it up (undefined) once `isOver` says so. Each `yield` of it is a place to pause. */
export async function inSteps<T>(
  work: Generator<void, T>,
  isOver: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + STEP_MS;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await otherTasks();
    if (isOver()) return undefined;
  }
}
