/** What a switch waits for, asked of the person: which session to sign out, or what a container needs. */
import { ContainerQuestion } from './container-question.tsx';
import { FullHouseQuestion } from './full-house.tsx';
import { waiting } from './switching.ts';

export function WaitingQuestion() {
  const asked = waiting.value;
  if (!asked) return null;
  return asked.kind === 'full-house' ? (
    <FullHouseQuestion {...asked} />
  ) : (
    <ContainerQuestion {...asked} />
  );
}
