/** Colors shown beside their values in the text. */
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { parseColor } from '../../domain/color.ts';
import type { TextFormat } from './text-formats.ts';

const COLOR: Readonly<Record<TextFormat, RegExp>> = {
  json: /"color"\s{0,8}:\s{0,8}"([#\w]{3,7})"/g,
  config: /^colou?r\s{0,8}[=:]\s{0,8}([#\w]{3,7})(?!\S)/g,
};

class Swatch extends WidgetType {
  readonly hex: string;

  constructor(hex: string) {
    super();
    this.hex = hex;
  }

  override eq(other: Swatch): boolean {
    return other.hex === this.hex;
  }

  override toDOM(): HTMLElement {
    const swatch = document.createElement('span');
    swatch.className = 'text-swatch';
    swatch.style.background = `#${this.hex}`;
    swatch.ariaHidden = 'true';
    return swatch;
  }
}

const decoratorOf = (format: TextFormat) =>
  new MatchDecorator({
    regexp: COLOR[format],
    decorate: (add, _, end, [, value = '']) => {
      const color = parseColor(value);
      if (!color.ok || color.value === '') return;
      add(end, end, Decoration.widget({ widget: new Swatch(color.value), side: 1 }));
    },
  });

/** Draws a swatch behind every color in sight. */
export function colorMarks(format: TextFormat) {
  const decorator = decoratorOf(format);
  return ViewPlugin.fromClass(
    class {
      marks: DecorationSet;

      constructor(view: EditorView) {
        this.marks = decorator.createDeco(view);
      }

      update(update: ViewUpdate): void {
        this.marks = decorator.updateDeco(update, this.marks);
      }
    },
    { decorations: ({ marks }) => marks },
  );
}
