/** Numbers as people of this language write them. */
const format = new Intl.NumberFormat();

/** `10000` as `10,000`. */
export const numberWords = (number: number) => format.format(number);

/** `1 role`, `10,000 roles`. */
export const roleCount = (count: number) =>
  `${numberWords(count)} ${count === 1 ? 'role' : 'roles'}`;

/** `40 roles`, or `3 of 40 roles` where only some are shown. */
export const shownCount = (shown: number, total: number) =>
  shown === total ? roleCount(total) : `${numberWords(shown)} of ${roleCount(total)}`;
