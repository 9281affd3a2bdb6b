/** Texts of which many are the same, as a page takes them quickly: each once, and for each role a number. */

export interface DistinctValues {
  /** In the order in which they first come. */
  values: string[];
  /** The place of each text among the values. */
  valueAt: Uint16Array | Int32Array;
}

export function distinctValues(texts: readonly string[]): DistinctValues {
  const values = [...new Set(texts)];
  const places = new Map(values.map((value, place) => [value, place]));
  const Places = values.length > 2 ** 16 ? Int32Array : Uint16Array;
  return { values, valueAt: new Places(texts.map((text) => places.get(text) ?? 0)) };
}
