/**
 * The cookie store that a switch happens in: that of the container which the role is bound to, else the present tab's own.
 *
 * Sessions are kept by cookie store, so a console tab of another one cannot switch here. Private windows have one of
 * their own and no containers.
 */
import {
  isContainerStore,
  knowsContainers,
  listContainers,
  makeContainer,
  mayOpenContainers,
  ORDINARY_STORE,
  PRIVATE_STORE,
} from '../browser/containers.ts';
import type { Place } from '../browser/tabs.ts';
import { containerColor } from '../domain/container-color.ts';
import type { ContainerAnswer, ContainerQuestion } from '../domain/container-question.ts';
import type { Role } from '../domain/role.ts';

interface Wish {
  place: Place;
  /** The cookie store of the present tab. */
  present: string;
  /** What the person answered, if they were asked before. */
  containerAnswer?: ContainerAnswer | undefined;
}

export type ChosenStore = { store: string } | { question: ContainerQuestion };

/** The name of a store's container, '' for none; undefined where there are no containers. */
export async function containerOf(store: string): Promise<string | undefined> {
  if (store === PRIVATE_STORE) return undefined;
  const containers = await listContainers();
  return containers && (containers.find((container) => container.store === store)?.name ?? '');
}

/** Where to switch to a role, or what the person has to be asked before. */
export async function storeForSwitch(role: Role, wish: Wish): Promise<ChosenStore> {
  const { place, present, containerAnswer } = wish;
  if (place === 'private-window') return { store: PRIVATE_STORE };
  if (present === PRIVATE_STORE || !knowsContainers()) return { store: present };
  if (containerAnswer === 'without') return { store: place === 'tab' ? present : ORDINARY_STORE };
  if (role.container !== '') return boundStore(role, wish);
  const isFree = place === 'tab' || !isContainerStore(present);
  return isFree ? { store: present } : ownContainer(present);
}

/** A new tab opens in no container unless it is told to, which has to be allowed. */
async function ownContainer(store: string): Promise<ChosenStore> {
  const container = await containerOf(store);
  const isAllowed = await mayOpenContainers();
  if (container !== undefined && isAllowed) return { store };
  const state = container === undefined ? 'off' : 'ask';
  return { question: { container: container ?? '', state, exists: true, isAllowed } };
}

async function boundStore(
  { container, color }: Role,
  { place, present, containerAnswer }: Wish,
): Promise<ChosenStore> {
  const containers = await listContainers();
  const isAllowed = await mayOpenContainers();
  const question = { container, isAllowed };
  if (!containers) return { question: { ...question, state: 'off', exists: true } };
  const bound = containers.find(({ name }) => name === container);
  if (bound && (isAllowed || (bound.store === present && place === 'tab'))) {
    return { store: bound.store };
  }
  if (isAllowed && containerAnswer === 'make') {
    return { store: await makeContainer(container, containerColor(color)) };
  }
  return { question: { ...question, state: 'ask', exists: bound !== undefined } };
}
