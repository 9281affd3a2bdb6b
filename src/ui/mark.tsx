/** A small sign behind a role's name, with its meaning for those who cannot see it. */
import { Drawing } from './drawing.tsx';
import { done, shield, star, team } from './icon-shapes.tsx';
import './mark.css';

const shapes = { done, shield, star, team };

export function Mark({ name, words }: { name: keyof typeof shapes; words: string }) {
  return (
    <span class={`mark ${name}`} title={words}>
      {Drawing({ shape: shapes[name], size: 14 })}
      <span class="unseen"> {words} </span>
    </span>
  );
}
