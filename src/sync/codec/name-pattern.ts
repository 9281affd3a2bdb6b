/**
 * Display names repeat what stands beside them: `payments prod Admin` for the role `Admin`. What repeats is replaced by
 * a mark, so that the names of an account’s roles become alike.
 */
import { splitRoleName } from '../../domain/role-name.ts';
import { Damaged } from './damaged.ts';

interface Beside {
  account: string;
  roleName: string;
}

const MARKS: readonly { mark: string; of: (beside: Beside) => string }[] = [
  { mark: '\u0003', of: ({ roleName }) => splitRoleName(roleName).name },
  { mark: '\u0004', of: ({ roleName }) => splitRoleName(roleName).name.toLowerCase() },
  { mark: '\u0005', of: ({ account }) => account },
];

/** `cell` with marks for what repeats. */
export function toPattern(cell: string, beside: Beside): string {
  let pattern = cell;
  for (const { mark, of } of MARKS) {
    const repeated = of(beside);
    // A variant that ends in a slash leaves no name; nothing stands between any two letters.
    if (repeated === '') continue;
    const [before, ...behind] = pattern.split(repeated);
    if (before !== undefined && behind.length === 1) pattern = before + mark + behind[0];
  }
  return pattern;
}

/** Throws `Damaged` where the pattern is none of `toPattern`'s, which puts each mark once at most. */
export function fromPattern(pattern: string, beside: Beside): string {
  let cell = pattern;
  for (const { mark, of } of MARKS) {
    const [before = '', ...behind] = cell.split(mark);
    if (behind.length > 1) throw new Damaged('a mark that stands twice');
    if (behind.length === 1) cell = before + of(beside) + behind[0];
  }
  return cell;
}
