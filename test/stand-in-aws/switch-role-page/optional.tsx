/** The label of a field that may stay empty. */

/** @jsxImportSource react */
import type { Labels } from './labels.ts';

interface Props {
  readonly label: string;
  readonly labels: Labels;
}

/** `Label - optional`, as AWS's forms write it. */
export function Optional({ label, labels }: Props) {
  return (
    <span>
      {label} - <i>{labels.optional}</i>
    </span>
  );
}
