/** The committed PNGs are what the SVGs render to. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('has icons that match their drawings', () => {
  const run = () => execFileSync('npx', ['tsx', 'icons/render.ts', '--check'], { stdio: 'pipe' });
  expect(run).not.toThrow();
}, 60_000);
