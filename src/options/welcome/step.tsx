/** One of the first steps: its number, its name, and whether it is done. */
import type { ComponentChildren } from 'preact';
import { say, sayNumber } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';

interface Props {
  number: number;
  name: string;
  isDone: boolean;
  children: ComponentChildren;
}

export function Step({ number, name, isDone, children }: Props) {
  return (
    <li class="step" data-done={isDone}>
      <h3>
        <span class="step-number">
          {isDone ? <Icon name="done" /> : <span>{sayNumber(number)}</span>}
        </span>{' '}
        {name} {isDone && <span class="step-done">{say('welcome_done')}</span>}
      </h3>
      {children}
    </li>
  );
}
