/** Numbers of roles, as people of this language write them. */
import { sayCount } from '../i18n/say.ts';

/** `1 role`, `10,000 roles`. */
export const roleCount = (count: number) => sayCount('count_roles', count);

/** `40 roles`, or `3 of 40 roles` where only some are shown. */
export const shownCount = (shown: number, total: number) =>
  shown === total ? roleCount(total) : sayCount('count_shownRoles', total, { shown });
