/** What a person waits for stays small: the popup, what runs in AWS's pages, and the package. */
import { expect, it } from 'vitest';
import { builtSizes, popupSources } from './built-sizes.ts';

const sizes = await builtSizes(['chrome', 'firefox']);

it('measures both packages and all scripts', () => {
  expect(sizes).toHaveLength(5);
  expect(sizes.filter(({ bytes }) => bytes === 0)).toEqual([]);
});

it.each(sizes.filter(({ most }) => most !== undefined))(
  '$name: $bytes of $most bytes',
  ({ bytes, most }) => {
    expect(bytes).toBeLessThanOrEqual(most ?? 0);
  },
);

it('has nothing of the options page in what the popup loads', async () => {
  const sources = await popupSources();
  expect(sources.some((path) => path.endsWith('/src/popup/popup.tsx'))).toBe(true);
  expect(sources.filter((path) => path.includes('/src/options/'))).toEqual([]);
});
