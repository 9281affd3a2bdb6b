/** What stands between a switch and the Firefox container that it belongs in, and what the person may answer. */

import type { Role } from './role.ts';

export interface ContainerQuestion {
  /** The container's name; '' where Firefox does not tell. */
  container: string;
  /** `off`: the person turned containers off in Firefox; `ask`: they have to allow something first. */
  state: 'off' | 'ask';
  /** Whether Firefox has the container, as far as it tells. */
  exists: boolean;
  /** Whether Hatrack may open tabs in containers. */
  isAllowed: boolean;
}

/** `make`: make the container that is missing; `without`: switch as if there were no containers. */
export type ContainerAnswer = 'make' | 'without';

/** Whether a role belongs in another container than `here`, '' for none; undefined where there are no containers. */
export function isOfAnotherContainer(
  { container }: Pick<Role, 'container'>,
  here: string | undefined,
): boolean {
  return here !== undefined && container !== '' && container !== here;
}
