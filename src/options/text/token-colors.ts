/** The parts of the text in colors of their own: names, values, comments. Both formats can be told line by line. */
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { TextFormat } from './text-formats.ts';

/** Each group that matched is a part of the kind that its name says. */
const PARTS: Readonly<Record<TextFormat, RegExp>> = {
  json: /(?<name>"(?:[^"\\]|\\.)*")(?=\s*:)|(?<text>"(?:[^"\\]|\\.)*"?)|(?<value>\b(?:true|false|null)\b|-?\d[\d.eE+-]*)|(?<sign>[{}[\],:])/g,
  config: /^\s*(?<comment>[#;].*)|^\s*(?<heading>\[.*)|^(?<name>[^=:\s][^=:]*)(?<sign>[=:])?/g,
};

const decorationOf = (kind: string) => Decoration.mark({ class: `text-${kind}` });
const decorations = new Map(
  ['name', 'text', 'value', 'sign', 'comment', 'heading'].map((kind) => [kind, decorationOf(kind)]),
);

const decoratorOf = (format: TextFormat) =>
  new MatchDecorator({
    regexp: PARTS[format],
    decorate: (add, from, _, { 0: whole, groups = {} }) => {
      let searched = 0;
      for (const [kind, part] of Object.entries(groups)) {
        const decoration = decorations.get(kind);
        if (part === undefined || !decoration) continue;
        const start = whole.indexOf(part, searched);
        searched = start + part.length;
        add(from + start, from + searched, decoration);
      }
    },
  });

/** Colors what is in sight. */
export function tokenColors(format: TextFormat) {
  const decorator = decoratorOf(format);
  return ViewPlugin.fromClass(
    class {
      parts: DecorationSet;

      constructor(view: EditorView) {
        this.parts = decorator.createDeco(view);
      }

      update(update: ViewUpdate): void {
        this.parts = decorator.updateDeco(update, this.parts);
      }
    },
    { decorations: ({ parts }) => parts },
  );
}
