/** Puts the places of texts in the code where their keys stood (see `src/i18n/joined-texts.ts`). */
import type { ESTree, Plugin } from 'vite';
import { textPlaces } from './locales.ts';

type Node = ESTree.Node;

/** A string in the code that is a key, by its offsets. */
interface Found {
  start: number;
  end: number;
  key: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The strings that are keys. A key that is also the name of a property could not be told from it, and is refused. */
function keysIn(node: Node, keys: ReadonlyMap<string, number>, found: Found[] = []): Found[] {
  if (node.type === 'Property' && !node.computed) {
    const name =
      node.key.type === 'Identifier' ? node.key.name : 'value' in node.key && node.key.value;
    if (keys.has(String(name))) throw new Error(`“${name}” is a message and names a property.`);
  }
  if (node.type === 'Literal' && typeof node.value === 'string' && keys.has(node.value)) {
    found.push({ start: node.start, end: node.end, key: node.value });
  }
  for (const child of childrenOf(node)) keysIn(child, keys, found);
  return found;
}

/** A vite plugin that does so in all modules of `src`. */
export function messagePlaces(): Plugin {
  const places = textPlaces();
  return {
    name: 'hatrack:message-places',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.tsx?(?:\?|$)/ },
      handler(code) {
        const found = keysIn(this.parse(code), places).sort((a, b) => a.start - b.start);
        let built = '';
        let end = 0;
        for (const one of found) {
          built += `${code.slice(end, one.start)}'${places.get(one.key)}'`;
          end = one.end;
        }
        return found.length === 0 ? null : { code: built + code.slice(end), map: null };
      },
    },
  };
}
