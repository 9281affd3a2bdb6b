/**
 * A folder on a server of one's own: one file a browser. The server goes away, the folder is deleted, a write is cut off
 * and leaves half a file, and a cache in between gives a file as it was.
 */
import type { Files } from '../../../src/sync/own-file.ts';
import type { Random } from '../random.ts';

export class FolderServer {
  #files: Files = {};
  #earlier: Files = {};
  isAway = false;

  /** Throws while the server is away. Now and then, some files come as they were before. */
  read(random: Random, isFresh: boolean): Files {
    if (this.isAway) throw new Error('The server does not answer.');
    const read: Files = {};
    for (const [name, text] of Object.entries(this.#files)) {
      const earlier = this.#earlier[name];
      read[name] = !isFresh && earlier !== undefined && random.oneIn(6) ? earlier : text;
    }
    return read;
  }

  write(name: string, text: string): void {
    if (this.isAway) throw new Error('The server does not answer.');
    const before = this.#files[name];
    if (before !== undefined) this.#earlier[name] = before;
    this.#files[name] = text;
  }

  get names(): string[] {
    return Object.keys(this.#files);
  }

  /** Puts something else in place of a file's text. */
  damage(name: string, change: (text: string) => string): void {
    this.#files[name] = change(this.#files[name] ?? '');
  }

  vanish(): void {
    this.#files = {};
    this.#earlier = {};
  }
}
