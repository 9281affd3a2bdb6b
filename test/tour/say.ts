/** Everything the tour tells goes to the standard output, line by line. */
import process from 'node:process';

export function say(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
