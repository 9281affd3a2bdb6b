/** Settings as a list: name, value and stamp of each. There are few, so nothing is gained by more. */
import { type Registers, registersOf, type Saying, sayings } from '../registers.ts';
import { fromCell, toCell } from './cell.ts';
import { Damaged } from './damaged.ts';
import { isFieldName } from './role-shape.ts';
import type { Readers, Writers } from './role-table.ts';
import { StampReader, StampWriter } from './stamp-table.ts';

const MAX_SETTINGS = 1000;

export function writeSettings(settings: Registers, to: Writers): void {
  const all = sayings(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  to.numbers.number(all.length);
  const stamps = new StampWriter(
    all.map(([, { stamp }]) => stamp),
    to.numbers,
    to.bits,
  );
  for (const [name, { value, stamp }] of all) {
    to.texts.text(name);
    to.texts.text(toCell(value));
    stamps.write(stamp);
  }
}

/** Throws `Damaged`, or whatever JSON and UTF-8 throw, where nobody wrote these streams. */
export function readSettings(from: Readers): Registers {
  const count = from.numbers.number(MAX_SETTINGS);
  const stamps = new StampReader(from.numbers, from.bits);
  const all = Array.from({ length: count }, (): [string, Saying] => {
    const name = from.texts.text();
    if (!isFieldName(name)) throw new Damaged('a setting that cannot be named so');
    return [name, { value: fromCell(from.texts.text()), stamp: stamps.read() }];
  });
  return registersOf(all);
}
