/** The problems of a list as marks in its text: each from its place to the end of its line. */
import type { ListProblem } from '../../formats/role-list.ts';

export interface Mark {
  /** Offsets in the text. */
  from: number;
  to: number;
  severity: 'error' | 'warning';
  message: string;
}

/** The lines of a text, counted from 1, and where each begins and ends. */
export interface Lines {
  count: number;
  line: (number: number) => { from: number; to: number };
}

/** More marks than one mends before looking again; the editor slows down with thousands. */
const MAX_MARKS = 500;

export function marksOf(problems: readonly ListProblem[], lines: Lines): Mark[] {
  return problems.slice(0, MAX_MARKS).map(({ severity, place, message }) => {
    const line = lines.line(Math.max(1, Math.min(place.line, lines.count)));
    const from = Math.min(line.from + place.column - 1, line.to);
    return {
      from,
      to: Math.max(from, line.to),
      severity: severity === 'refused' ? 'error' : 'warning',
      message,
    };
  });
}
