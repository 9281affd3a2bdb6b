/** Every color of a role has a Firefox container color that a person would call the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containerColor } from '../../src/domain/container-color.ts';

/** What `contextualIdentities.create` takes, from Firefox 142 to 153. */
const names = 'blue turquoise green yellow orange red pink purple toolbar'.split(' ');

describe('a container’s color', () => {
  it.each([
    ['ea7158', 'red', 'AWS’s Red'],
    ['f2b0a9', 'red', 'AWS’s former Red'],
    ['fbc8aa', 'orange', 'AWS’s Orange'],
    ['fbbf93', 'orange', 'AWS’s former Orange'],
    ['efda95', 'yellow', 'AWS’s Yellow'],
    ['b4d699', 'green', 'AWS’s Green'],
    ['83d4e8', 'blue', 'AWS’s Blue'],
    ['99bce3', 'blue', 'AWS’s former Blue'],
    ['ff0000', 'red', 'red'],
    ['800000', 'red', 'maroon'],
    ['ff8c00', 'orange', 'dark orange'],
    ['ffd700', 'yellow', 'gold'],
    ['008000', 'green', 'green'],
    ['008080', 'turquoise', 'teal'],
    ['1e90ff', 'blue', 'a clear blue'],
    ['800080', 'pink', 'purple, whose hue is Firefox’s pink'],
    ['8a2be2', 'purple', 'blue violet'],
    ['ff1493', 'pink', 'deep pink'],
    ['808080', 'toolbar', 'grey'],
    ['ffffff', 'toolbar', 'white'],
    ['000000', 'toolbar', 'black'],
    ['', 'toolbar', 'no color'],
  ])('for %s is %s (%s)', (hex, name) => {
    expect(containerColor(hex)).toBe(name);
  });

  it('is always one that Firefox knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        expect(names).toContain(containerColor(value.toString(16).padStart(6, '0')));
      }),
    );
  });
});
