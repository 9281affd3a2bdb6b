/** AWS's own colors to pick from, and any other, with what of it AWS does not show. */
import { awsPalette, colorWord, parseColor } from '../domain/color.ts';
import { colorNotes } from '../domain/color-sight.ts';
import { say } from '../i18n/say.ts';

/** Where the browser's picker begins when there is no color yet. */
const NEUTRAL = '888888';

export function ColorChoice({ value, onPick }: { value: string; onPick: (hex: string) => void }) {
  const parsed = parseColor(value);
  const chosen = parsed.ok ? parsed.value : undefined;
  const isOffered = awsPalette.some(({ hex }) => hex === chosen);
  return (
    <>
      <div class="color-choice">
        {awsPalette.map(({ name, hex }) => (
          <button
            key={hex}
            type="button"
            class="swatch"
            title={colorWord(name)}
            aria-pressed={chosen === hex}
            style={{ background: `#${hex}` }}
            onClick={() => onPick(hex)}
          />
        ))}
        <button
          type="button"
          class="swatch none"
          title={say('form_noColor')}
          aria-pressed={chosen === ''}
          onClick={() => onPick('')}
        />
        <label class="chosen">
          <input
            type="color"
            class="swatch"
            value={`#${chosen || NEUTRAL}`}
            onInput={(event) => onPick(event.currentTarget.value.slice(1))}
          />
          {chosen && !isOffered ? say('form_ownColor') : say('form_anotherColor')}
        </label>
      </div>
      {colorNotes(chosen ?? '').map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}
