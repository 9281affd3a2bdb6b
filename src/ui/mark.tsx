/** A small sign behind a role's name, with its meaning for those who cannot see it. */
import { Icon } from './icon.tsx';
import './mark.css';

export function Mark({
  name,
  words,
}: {
  name: 'star' | 'shield' | 'done' | 'team';
  words: string;
}) {
  return (
    <span class={`mark ${name}`} title={words}>
      <Icon name={name} size={14} />
      <span class="unseen"> {words} </span>
    </span>
  );
}
