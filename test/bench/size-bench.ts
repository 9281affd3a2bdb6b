/** How large the built extension is where a person waits for it. */
import { builtSizes } from '../built/built-sizes.ts';
import type { Measured } from './table.ts';

export async function sizeBench(): Promise<Measured[]> {
  const sizes = await builtSizes(['chrome']);
  return sizes.map(({ name, bytes, most }) => ({
    name,
    unit: 'bytes',
    ours: [bytes],
    plain: undefined,
    limit: most === undefined ? undefined : { most },
  }));
}
