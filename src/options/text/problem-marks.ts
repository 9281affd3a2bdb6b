/** What is wrong in the text: marked where it stands and beside its line, and looked for anew when one stops typing. */
import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  logException,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { ListProblem } from '../../formats/role-list.ts';
import { type Mark, marksOf } from './text-problems.ts';

/** Finds what is wrong in a text, apart from the page. */
export type ProblemSource = (text: string) => Promise<readonly ListProblem[]>;

interface Problems {
  marks: readonly Mark[];
  inText: DecorationSet;
  besideLines: RangeSet<GutterMarker>;
}

const PAUSE_MS = 750;

const setMarks = StateEffect.define<readonly Mark[]>();

const none: Problems = { marks: [], inText: Decoration.none, besideLines: RangeSet.empty };

const problems = StateField.define<Problems>({
  create: () => none,
  update(value, { changes, docChanged, effects, state }) {
    for (const effect of effects) if (effect.is(setMarks)) return drawn(effect.value, state.doc);
    if (!docChanged) return value;
    const moved = value.marks.map((mark) => ({
      ...mark,
      from: changes.mapPos(mark.from, 1),
      to: changes.mapPos(mark.to, -1),
    }));
    return drawn(
      moved.map((mark) => ({ ...mark, to: Math.max(mark.from, mark.to) })),
      state.doc,
    );
  },
  provide: (field) => EditorView.decorations.from(field, ({ inText }) => inText),
});

/** The problems that are known, in the order in which they were told. */
export const knownMarks = ({ state }: EditorView): readonly Mark[] => state.field(problems).marks;

function drawn(marks: readonly Mark[], doc: Text): Problems {
  const inText = marks.flatMap((mark) => {
    // What is missing at the end of a line has no letters to mark, so the line is.
    const from = mark.from < mark.to ? mark.from : doc.lineAt(mark.from).from;
    return from < mark.to ? [decorationOf(mark).range(from, mark.to)] : [];
  });
  const lines = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { from } = doc.lineAt(mark.from);
    lines.set(from, [...(lines.get(from) ?? []), mark]);
  }
  const besideLines = [...lines].map(([from, found]) => new LineMark(found).range(from));
  return {
    marks,
    inText: Decoration.set(inText, true),
    besideLines: RangeSet.of(besideLines, true),
  };
}

const decorationOf = ({ severity, message }: Mark) =>
  Decoration.mark({ class: `text-${severity}`, attributes: { title: message } });

class LineMark extends GutterMarker {
  readonly severity: Mark['severity'];
  readonly words: string;

  constructor(marks: readonly Mark[]) {
    super();
    this.severity = marks.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    this.words = marks.map(({ message }) => message).join('\n');
  }

  override eq(other: LineMark): boolean {
    return other.severity === this.severity && other.words === this.words;
  }

  override toDOM(): HTMLElement {
    const dot = document.createElement('div');
    dot.className = `text-dot text-dot-${this.severity}`;
    dot.title = this.words;
    return dot;
  }
}

const lookAnew = (problemsOf: ProblemSource) =>
  ViewPlugin.fromClass(
    class {
      readonly view: EditorView;
      timer: ReturnType<typeof setTimeout> | undefined;

      constructor(view: EditorView) {
        this.view = view;
        this.schedule();
      }

      update({ docChanged }: ViewUpdate): void {
        if (docChanged) this.schedule();
      }

      destroy(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
      }

      schedule(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(
          () => void this.look().catch((error) => logException(this.view.state, error)),
          PAUSE_MS,
        );
      }

      async look(): Promise<void> {
        const { doc } = this.view.state;
        const found = await problemsOf(doc.toString());
        // The text has gone on, or is no longer shown.
        if (this.view.state.doc !== doc || this.timer === undefined) return;
        const lines = { count: doc.lines, line: (number: number) => doc.line(number) };
        this.view.dispatch({ effects: setMarks.of(marksOf(found, lines)) });
      }
    },
  );

export const problemMarks = (problemsOf: ProblemSource): Extension => [
  problems,
  gutter({
    class: 'text-problem-gutter',
    markers: ({ state }) => state.field(problems).besideLines,
  }),
  lookAnew(problemsOf),
];
