/**
 * What the headless tour says and keeps: each step in words, each thing seen beside what was expected, and a picture.
 *
 * Every look waits until what it sees is as expected. So a picture that is taken after the looks of its step shows the
 * state that the step is about, and no step needs to pause.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright';
import { until } from '../browsers/wait.ts';
import { pictureFolder, repository } from './place.ts';
import { Problem } from './problem.ts';
import { say } from './say.ts';

export class Logbook {
  #steps = 0;
  #pictures = 0;
  #looks = 0;

  /** Pictures of an earlier tour would pass for this one's. */
  constructor() {
    mkdirSync(pictureFolder, { recursive: true });
    const old = readdirSync(pictureFolder).filter((name) => /^\d\d-.*\.png$/.test(name));
    for (const name of old) rmSync(join(pictureFolder, name));
  }

  get summary(): string {
    return `${this.#steps} steps, ${this.#looks} things looked at, all as expected; ${this.#pictures} pictures in ${pictureFolder}`;
  }

  /** Begins a step with what a person would do. */
  step(words: string): void {
    this.#steps += 1;
    say(`\n${this.#steps}. ${words}`);
  }

  /** Says a measured value that nothing is expected of. */
  note(what: string, value: string): void {
    say(`   ${what.padEnd(WIDTH)} ${value}`);
  }

  /** Waits until `look` sees what is expected, and says it; throws what was expected and seen if that never comes. */
  async sees<T>(what: string, expected: T, look: () => Promise<T> | T): Promise<void> {
    let seen: T | undefined;
    const isThere = async () => {
      seen = await look();
      return isDeepStrictEqual(seen, expected);
    };
    await until(what, isThere).catch((error: unknown) => {
      const words = `Not as expected. Step ${this.#steps}, ${what}: expected ${shown(expected)}, seen ${shown(seen)}`;
      throw new Problem(words, { cause: error });
    });
    this.#looks += 1;
    this.#noteAll(what, expected);
  }

  /** Each part of a value that has parts gets a line. */
  #noteAll(what: string, value: unknown): void {
    const lines =
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([name, part]) => `${name.padEnd(PART_WIDTH)} ${shown(part)}`)
        : [shown(value)];
    for (const [index, line] of lines.entries()) this.note(index === 0 ? what : '', line);
  }

  /** Keeps what the page shows now. */
  async picture(page: Page, name: string, { whole = false } = {}): Promise<void> {
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, '0')}-${name}.png`;
    const path = join(pictureFolder, file);
    await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
    this.note('picture', relative(repository, path));
  }
}

/** Letters: what is seen stands in columns. */
const WIDTH = 24;
const PART_WIDTH = 12;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value || '(empty)' : JSON.stringify(value);
}
