/**
 * A role's color, so that color-blind people can tell it too: where another color in use looks like it to some eyes, its
 * dot has a letter. A role without a color has an empty ring.
 */
import type { ColorSigns } from '../domain/color-sign.ts';
import './color-mark.css';

interface Props {
  /** Six hex digits, or '' for none. */
  color: string;
  /** Those of the colors in use that look like another in use to some eyes (`signsOf`). */
  signs: ColorSigns;
  /** Draws a bar as well, at the edge of the nearest element around it that is positioned. */
  edge?: boolean;
}

export function ColorMark({ color, signs, edge = false }: Props) {
  if (color === '') return <span class="color-mark none" aria-hidden />;
  const sign = signs.get(color);
  const ink = sign ? ` --mark-ink: #${sign.ink};` : '';
  return (
    <span
      class={edge ? 'color-mark edge' : 'color-mark'}
      style={`--mark-color: #${color};${ink}`}
      data-sign={sign?.letter}
      aria-hidden
    />
  );
}
