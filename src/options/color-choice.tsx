/** AWS's own colors to pick from, beside the field that takes any. */
import { awsPalette, parseColor } from '../domain/color.ts';

export function ColorChoice({ value, onPick }: { value: string; onPick: (hex: string) => void }) {
  const parsed = parseColor(value);
  const chosen = parsed.ok ? parsed.value : undefined;
  const isOffered = awsPalette.some(({ hex }) => hex === chosen);
  return (
    <div class="color-choice">
      {awsPalette.map(({ name, hex }) => (
        <button
          key={hex}
          type="button"
          class="swatch"
          aria-label={name}
          title={name}
          aria-pressed={chosen === hex}
          style={{ background: `#${hex}` }}
          onClick={() => onPick(hex)}
        />
      ))}
      <button
        type="button"
        class="swatch none"
        aria-label="None"
        title="None"
        aria-pressed={chosen === ''}
        onClick={() => onPick('')}
      />
      {chosen && !isOffered && (
        <span class="chosen">
          <span class="swatch" style={{ background: `#${chosen}` }} /> Your own
        </span>
      )}
    </div>
  );
}
