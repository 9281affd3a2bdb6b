/** What `npm run bench -- --json FILE` writes: every run of every part, and on what machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Measured } from './table.ts';

export interface BenchFile {
  processors: number;
  /** Processes that were kept busy meanwhile. */
  load: number;
  parts: Record<string, Measured[]>;
}

export function writeBenchFile(path: string, load: number, parts: BenchFile['parts']): void {
  const file: BenchFile = { processors: availableParallelism(), load, parts };
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`);
}

export const readBenchFile = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as BenchFile;
