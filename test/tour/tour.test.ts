/** The tour that `npm start` takes where there is no display: every step comes out as the tour expects. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

it('walks the whole main job and leaves a picture of each step', () => {
  const words = execFileSync('npx', ['tsx', 'test/tour/tour.ts'], {
    encoding: 'utf8',
    env: { ...process.env, HATRACK_TOUR: 'headless' },
  });
  const pictures = [...words.matchAll(/tour\/\d\d-[\w-]+\.png/g)].map(([path]) => path);
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  expect(words).toContain('Load unpacked');
}, 120_000);
