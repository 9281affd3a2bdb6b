/** Long work in steps: it comes to its end, lets others in between, and can be given up. */
import { describe, expect, it, vi } from 'vitest';
import { inSteps } from '../../src/ui/in-steps.ts';

/** Work of so many steps, each of which takes so many milliseconds by a clock that only it moves. */
function work(steps: number, takes: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const done: number[] = [];
  function* working(): Generator<void, string> {
    for (let step = 0; step < steps; step++) {
      now += takes;
      done.push(step);
      yield;
    }
    return 'done';
  }
  return { done, working: working() };
}

describe('work in steps', () => {
  it('comes to its end at once where it is short', async () => {
    const { done, working } = work(10, 1);
    let isFirst = true;
    const result = inSteps(working, () => false).then((value) => {
      expect(isFirst).toBe(true);
      return value;
    });
    setTimeout(() => {
      isFirst = false;
    });
    expect(await result).toBe('done');
    expect(done).toHaveLength(10);
  });

  it('lets other tasks in while it is long', async () => {
    const { done, working } = work(10, 5);
    const result = inSteps(working, () => false);
    const seen: number[] = [];
    const look = () => {
      seen.push(done.length);
      if (done.length < 10) setTimeout(look);
    };
    look();
    expect(await result).toBe('done');
    expect(seen.length).toBeGreaterThan(2);
    expect(done).toHaveLength(10);
  });

  it('is given up when it is no longer wanted', async () => {
    const { done, working } = work(100, 5);
    expect(await inSteps(working, () => done.length > 5)).toBeUndefined();
    expect(done.length).toBeLessThan(15);
  });
});
