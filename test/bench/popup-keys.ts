/** The keys that are pressed in a popup that is measured: two words, each typed and erased letter by letter. */

export interface Key {
  /** As the browser's keyboard events name it. */
  key: string;
  /** What stands in the field afterwards. */
  query: string;
}

const WORDS = ['prod', 'admin'];

function typedAndErased(word: string): Key[] {
  const typed = [...word].map((key, at) => ({ key, query: word.slice(0, at + 1) }));
  const erased = typed.map((_, at) => ({ key: 'Backspace', query: word.slice(0, -at - 1) }));
  return [...typed, ...erased];
}

export const KEYS: readonly Key[] = WORDS.flatMap(typedAndErased);

/** A key going down, as `Input.dispatchKeyEvent` takes it. */
export function keyDown({ key }: Key) {
  if (key === 'Backspace') {
    return { type: 'keyDown', key, code: key, windowsVirtualKeyCode: 8 } as const;
  }
  const letter = key.toUpperCase();
  return {
    type: 'keyDown',
    key,
    text: key,
    code: `Key${letter}`,
    windowsVirtualKeyCode: letter.charCodeAt(0),
  } as const;
}
