/** What a switch waits for, asked of the person: which session to sign out, or what a container needs. */
import { ContainerQuestion } from './container-question.tsx';
import { FullHouseQuestion } from './full-house.tsx';
import type { Switching, WaitingSwitch } from './switching.ts';

interface Props extends Pick<Switching, 'giveUp' | 'goOn'> {
  waiting: WaitingSwitch;
  stay: () => void;
}

export function WaitingQuestion({ waiting, giveUp, goOn, stay }: Props) {
  return waiting.kind === 'full-house' ? (
    <FullHouseQuestion {...waiting} {...{ giveUp, stay }} />
  ) : (
    <ContainerQuestion {...waiting} {...{ goOn, stay }} />
  );
}
