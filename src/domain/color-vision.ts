/**
 * Colors as color-blind people see them, and which of the colors in use look alike to some of them.
 *
 * The matrices are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
 * Deficiency”, IEEE TVCG 15 (2009), 1291–1298, doi:10.1109/TVCG.2009.113, at severity 1.0, for the light of linear sRGB.
 */
import { distance, type Light, lightOf, type Oklab, oklab } from './oklab.ts';

type Matrix = readonly [Light, Light, Light];

const deficiencies = {
  /** Without the cones for long waves. */
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  /** Without those for middle waves, the most frequent. */
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  /** Without those for short waves, the rarest. */
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export type Deficiency = keyof typeof deficiencies;

const kinds = Object.keys(deficiencies) as Deficiency[];

/** The color of six hex digits as someone with the deficiency sees it. */
export function seenBy(deficiency: Deficiency, hex: string): Oklab {
  const light = lightOf(hex);
  const channel = ([r, g, b]: Light) =>
    Math.min(1, Math.max(0, r * light[0] + g * light[1] + b * light[2]));
  const [red, green, blue] = deficiencies[deficiency];
  return oklab([channel(red), channel(green), channel(blue)]);
}

/**
 * So far apart, small marks in a list are told apart at a glance: AWS's red and green are (0.14 to deutan eyes), its orange
 * and yellow are not (0.04).
 */
const APART = 0.1;

/** Among more colors than these each has one that is near, and nobody need look for it. */
const MANY = 100;

/** Those of the colors that look like another of them to some color-blind eye. '' is no color and looks like none. */
export function alikeColors(colors: Iterable<string>): ReadonlySet<string> {
  const used = new Set(colors);
  used.delete('');
  if (used.size > MANY) return used;
  const seen = [...used].map((hex) => ({ hex, as: kinds.map((kind) => seenBy(kind, hex)) }));
  const alike = new Set<string>();
  for (const [place, one] of seen.entries()) {
    for (const other of seen.slice(place + 1)) {
      if (!looksLike(one.as, other.as)) continue;
      alike.add(one.hex);
      alike.add(other.hex);
    }
  }
  return alike;
}

const looksLike = (one: readonly Oklab[], other: readonly Oklab[]): boolean =>
  one.some((color, kind) => distance(color, other[kind] ?? color) < APART);
