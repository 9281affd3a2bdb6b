/** What the person has to answer before a switch can go on. */
import type { ContainerQuestion } from './container-question.ts';
import type { FullHouse } from './open-session.ts';

export type SwitchQuestion =
  | { kind: 'full-house'; fullHouse: FullHouse }
  | { kind: 'container'; question: ContainerQuestion };
