/**
 * Writes a picture of few colors as a PNG file with a table of them, which is half the size of one that says the color of every
 * pixel, and loses nothing. The format: https://www.w3.org/TR/png-3/.
 */

import { crc32 } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Eight bits a pixel, which are its place in the table; the only compression and filters there are; not interlaced. */
const INDEXED = [8, 3, 0, 0, 0];
const MOST_COLORS = 256;
const ITERATIONS = 15;

/** `pixels`: red, green, blue and alpha of each, not multiplied, row by row. Rejects a picture of more than 256 colors. */
export async function indexedPng(pixels: Uint8Array, width: number): Promise<Buffer> {
  const height = pixels.length / 4 / width;
  const { colors, places } = colorTable(pixels);
  // Every row begins with its filter, which is none: neighbors in the table are no neighbors in the picture.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows.set(places.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(INDEXED)])),
    chunk('PLTE', Buffer.from(colors.flatMap((color) => color.slice(0, 3)))),
    chunk('tRNS', Buffer.from(colors.map(([, , , alpha]) => alpha))),
    chunk('IDAT', Buffer.from(await zlibAsync(rows, { numiterations: ITERATIONS }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Color = [red: number, green: number, blue: number, alpha: number];

function colorTable(pixels: Uint8Array): { colors: Color[]; places: Uint8Array } {
  const known = new Map<string, number>();
  const colors: Color[] = [];
  const places = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < places.length; at++) {
    const color = [...pixels.subarray(at * 4, at * 4 + 4)] as Color;
    const place = known.get(color.join()) ?? colors.push(color) - 1;
    known.set(color.join(), place);
    places[at] = place;
  }
  if (colors.length > MOST_COLORS) throw new Error(`A table holds no ${colors.length} colors.`);
  return { colors, places };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
