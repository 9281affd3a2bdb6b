// Runs a command to its end or to its deadline, together with everything it has started.

import { spawn } from 'node:child_process';
import process from 'node:process';

/** How a command ended; `ok` only if it exited with 0 in time. */
export type Ending = { ok: boolean; reason: string };

/**
 * Runs a command without a terminal and without a question: its input is empty. What it says is
 * kept back; if it fails, the line that tells most of it is in `reason`. Never throws.
 */
export async function run(
  command: string[],
  deadlineMs: number,
  environment: Record<string, string> = {},
): Promise<Ending> {
  const [program = '', ...parameters] = command;
  // A group of its own, so that a deadline ends the command's children as well.
  const grouped = process.platform !== 'win32';
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
    env: { ...process.env, ...environment },
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (grouped && child.pid) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  }, deadlineMs);
  return await new Promise((resolve) => {
    const end = (ok: boolean, reason: string) => {
      clearTimeout(timer);
      resolve({ ok, reason });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => {
      const last = tellingLine(said);
      if (late) end(false, `gave up after ${deadlineMs / 1_000} s; it last said: ${last}`);
      else end(code === 0, code === 0 ? '' : `exit code ${code}; it last said: ${last}`);
    });
  });
}

/** The last line that speaks of an error, or else the last line. */
function tellingLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => /^E:|error|failed/i.test(line)) ?? lines.at(-1) ?? 'nothing';
}
