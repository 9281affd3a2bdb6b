/** The swatch beside a colour's name. */

/** @jsxImportSource react */

/** A filled circle in the colour; an empty one for no colour. */
export function ColorIcon({ value }: { readonly value: string }) {
  return (
    <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      <circle cx="8" cy="8" r="7" stroke="#7d8998" fill={value === '' ? 'none' : `#${value}`} />
    </svg>
  );
}
