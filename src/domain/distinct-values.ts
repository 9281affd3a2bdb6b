/** Texts of which many are the same, so that each has to be read and looked at once: thousands of roles share a few regions. */

export interface DistinctValues {
  /** In the order in which they first come. */
  values: string[];
  /** The place of each text among the values. */
  valueAt: Uint16Array | Int32Array;
}

/** Takes any number of texts; without any, there are no values. */
export function distinctValues(texts: readonly string[]): DistinctValues {
  const values = [...new Set(texts)];
  const places = new Map(values.map((value, place) => [value, place]));
  const Places = values.length > 2 ** 16 ? Int32Array : Uint16Array;
  return { values, valueAt: new Places(texts.map((text) => places.get(text) ?? 0)) };
}
