/**
 * Makes a browser's picture smaller without changing a pixel: no alpha where all is opaque, a palette where there are few
 * colors, and Zopfli where the browser was in a hurry.
 *
 * Reads what browsers write, and what it writes itself: 8 bits a sample, with or without alpha or by a palette, not interlaced. (PNG, third edition, W3C 2025.)
 */
import { crc32, inflateSync } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';
import { plain, unfiltered } from './png-rows.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** More save a hundredth, and take as long again. */
const ITERATIONS = 1;
const MAX_PALETTE = 256;
/** The bytes of a pixel, by color type. */
const SAMPLES: Record<number, number> = { 2: 3, 3: 1, 6: 4 };
const RGB = 2;
const PALETTE = 3;
const RGBA = 6;

export interface Picture {
  width: number;
  height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  pixels: Buffer;
}

/** The pixels of a picture. Throws what of it browsers do not write. */
export function readPng(png: Buffer): Picture {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!head) throw new Error('A PNG begins with its head.');
  const [width, height, colorType] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] ?? 0];
  const samples = SAMPLES[colorType];
  if (head[8] !== 8 || samples === undefined || head[12] !== 0) {
    throw new Error('This is another kind of PNG than browsers write.');
  }
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), {
    stride: width * samples,
    samples,
  });
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = palette ? (bytes[pixel] ?? 0) * 3 : pixel * samples;
    (palette ?? bytes).copy(pixels, pixel * 4, from, from + (palette ? 3 : samples));
  }
  return { width, height, pixels };
}

/** The same picture in fewer bytes. */
export const smaller = (png: Buffer): Promise<Buffer> => writePng(readPng(png));

/** A picture in as few bytes as may be. */
export async function writePng({ width, height, pixels }: Picture): Promise<Buffer> {
  const { colorType, samples, bytes, palette } = fewestSamples(pixels);
  const rows = plain(bytes, { stride: width * samples, samples });
  const packed = await zlibAsync(rows, { numiterations: ITERATIONS });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colorType, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', Buffer.from(packed)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    yield { type, data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

interface Samples {
  colorType: number;
  /** Bytes of a pixel. */
  samples: number;
  bytes: Buffer;
  palette?: Buffer;
}

function fewestSamples(pixels: Buffer): Samples {
  const count = pixels.length / 4;
  const colors = new Map<number, number>();
  let isOpaque = true;
  for (let pixel = 0; pixel < count; pixel++) {
    if (pixels[pixel * 4 + 3] !== 255) isOpaque = false;
    const color = pixels.readUIntBE(pixel * 4, 3);
    if (!colors.has(color)) colors.set(color, colors.size);
  }
  if (!isOpaque) return { colorType: RGBA, samples: 4, bytes: pixels };
  const bytes = Buffer.alloc(count * 3);
  for (let pixel = 0; pixel < count; pixel++) {
    pixels.copy(bytes, pixel * 3, pixel * 4, pixel * 4 + 3);
  }
  if (colors.size > MAX_PALETTE) return { colorType: RGB, samples: 3, bytes };
  const places = Buffer.alloc(count);
  const palette = Buffer.alloc(colors.size * 3);
  for (const [color, place] of colors) palette.writeUIntBE(color, place * 3, 3);
  for (let pixel = 0; pixel < count; pixel++) {
    places[pixel] = colors.get(bytes.readUIntBE(pixel * 3, 3)) ?? 0;
  }
  return { colorType: PALETTE, samples: 1, bytes: places, palette };
}
