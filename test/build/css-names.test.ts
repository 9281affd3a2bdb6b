/** The names of custom properties in the built styles: short, the same in all of them, and none that is never used. */
import { expect, it } from 'vitest';
import { shortened } from '../../build/css-names.ts';

it('are the same in every stylesheet, the most frequent the shortest', () => {
  const [one, other] = shortened(
    [
      ':root{--text:rgb(1 2 3);--page:rgb(4 5 6)}a{color:var(--text)}b{color:var(--text);background:var(--page)}',
      ':root{--text:rgb(1 2 3);--page:rgb(4 5 6)}i{background:var(--page)}',
    ],
    '',
  );
  expect(one).toBe(
    ':root{--b:rgb(1 2 3);--a:rgb(4 5 6)}a{color:var(--b)}b{color:var(--b);background:var(--a)}',
  );
  expect(other).toBe(':root{--a:rgb(4 5 6)}i{background:var(--a)}');
});

it('go with what alone used them', () => {
  const [css] = shortened([':root{--x:1px;--y:var(--x);--z:rgb(1 2 3)}a{width:var(--z)}'], '');
  expect(css).toBe(':root{--a:rgb(1 2 3)}a{width:var(--a)}');
});

it('stay where a script has them', () => {
  const styles = [':root{--row-height:1px;--x:rgb(1 2 3)}a{height:var(--level)}b{width:var(--x)}'];
  expect(shortened(styles, 'get("--row-height"),{"--level":1},n--a')).toEqual([
    ':root{--row-height:1px;--b:rgb(1 2 3)}a{height:var(--level)}b{width:var(--b)}',
  ]);
});

it('are never two of one name, however many there are', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `--n${at}x`);
  const css = `a{${names.map((name) => `${name}:1px;width:var(${name})`).join(';')}}`;
  const [built = ''] = shortened([css], '');
  expect(new Set(built.match(/(?<=var\()--\w+/g)).size).toBe(names.length);
});

it('give way to short values that are the same everywhere', () => {
  const [css] = shortened(
    [
      ':root{--gap:8px;--row:52px}:root[data-density=dense]{--row:40px}a{gap:calc(-1*var(--gap));height:var(--row)}i{--own:1px;width:var(--own)}',
    ],
    '',
  );
  expect(css).toBe(
    ':root{--a:52px}:root[data-density=dense]{--a:40px}a{gap:calc(-1*8px);height:var(--a)}i{--b:1px;width:var(--b)}',
  );
});
