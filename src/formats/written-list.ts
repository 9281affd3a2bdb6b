/** Roles as text in a format that may carry less than Hatrack knows: what was left out or changed is said beside it. */

export interface WrittenList {
  text: string;
  /** Sentences for the person; none where the text carries everything. */
  notes: string[];
}
