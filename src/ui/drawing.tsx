/** Draws an icon, in the color of the text around it. Decoration only: what it means stands in words beside it. */
import type { ComponentChild } from 'preact';

interface Props {
  /** One of `icon-shapes.tsx`. */
  shape: ComponentChild;
  /** Pixels. */
  size?: number;
  /** Whether it points or runs as text does: where a language runs from right to left, it turns around. */
  turns?: boolean;
}

export function Drawing({ shape, size = 20, turns = false }: Props) {
  return (
    <svg
      aria-hidden="true"
      class={turns ? 'turns' : ''}
      width={`${size}`}
      height={`${size}`}
      viewBox="0 0 20 20"
    >
      {shape}
    </svg>
  );
}
