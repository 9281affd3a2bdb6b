/** The names of custom properties in the built styles: short, the same in all of them, and none that is never used. */
import { expect, it } from 'vitest';
import { shortened } from '../../build/css-names.ts';

it('are the same in every stylesheet, the most frequent the shortest', () => {
  const [one, other] = shortened(
    [
      ':root{--text:red;--page:blue}a{color:var(--text)}b{color:var(--text);background:var(--page)}',
      ':root{--text:red;--page:blue}i{background:var(--page)}',
    ],
    '',
  );
  expect(one).toBe(':root{--b:red;--a:blue}a{color:var(--b)}b{color:var(--b);background:var(--a)}');
  expect(other).toBe(':root{--a:blue}i{background:var(--a)}');
});

it('go with what alone used them', () => {
  const [css] = shortened([':root{--x:1px;--y:var(--x);--z:2px}a{width:var(--z)}'], '');
  expect(css).toBe(':root{--a:2px}a{width:var(--a)}');
});

it('stay where a script has them', () => {
  const styles = [':root{--row-height:1px;--x:2px}a{height:var(--level)}b{width:var(--x)}'];
  expect(shortened(styles, 'get("--row-height"),{"--level":1},n--a')).toEqual([
    ':root{--row-height:1px;--b:2px}a{height:var(--level)}b{width:var(--b)}',
  ]);
});

it('are never two of one name, however many there are', () => {
  const names = Array.from({ length: 3000 }, (_, at) => `--n${at}x`);
  const css = `a{${names.map((name) => `${name}:1px;width:var(${name})`).join(';')}}`;
  const [built = ''] = shortened([css], '');
  expect(new Set(built.match(/(?<=var\()--\w+/g)).size).toBe(names.length);
});
