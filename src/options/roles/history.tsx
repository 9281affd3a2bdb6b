/** The time machine: what was done to the list step by step, its bin, and what it was on earlier days; each leads back. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readHistory, type Step, watchHistory } from '../../store/history.ts';
import { askBackground } from '../../ui/background.ts';
import { numberWords } from '../../ui/number-words.ts';
import { Bin } from '../bin.tsx';
import { announce, sayFailure } from '../edits.ts';
import { Snapshots } from '../snapshots.tsx';

/** As many as one looks through; the others can be shown. */
const SHOWN = 50;

export function History() {
  return (
    <section class="prose" aria-label="History">
      <Steps />
      <Bin />
      <Snapshots />
    </section>
  );
}

function Steps() {
  const steps = useSignal<Step[]>([]);
  const shown = useSignal(SHOWN);
  useEffect(() => {
    const take = (read: Step[]) => {
      steps.value = read;
    };
    readHistory().then(take, sayFailure);
    return watchHistory(take);
  }, [steps]);
  const more = steps.value.length - shown.value;
  return (
    <section class="sync-part" aria-labelledby="steps">
      <h3 id="steps">What you did</h3>
      {steps.value.length === 0 && <p>Nothing yet. Each change of the list will stand here.</p>}
      <ul class="sync-list">
        {steps.value.slice(0, shown.value).map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          <button
            type="button"
            class="button small"
            onClick={() => {
              shown.value += SHOWN;
            }}
          >
            Show {numberWords(Math.min(more, SHOWN))} more
          </button>
        </p>
      )}
    </section>
  );
}

function StepLine({ step }: { step: Step }) {
  const { id, at, words, isUndone } = step;
  const what = isUndone ? 'Do it again' : 'Take it back';
  const turn = async () => {
    await askBackground('turnStep', { id, isUndone: !isUndone });
    announce(isUndone ? `Done again: ${words}` : `Taken back: ${words}`);
  };
  return (
    <li>
      <span>
        {isUndone ? <del>{words}</del> : words} <span class="soft">{timeWords(at)}</span>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={`${what}: ${words}`}
        onClick={() => turn().catch(sayFailure)}
      >
        {what}
      </button>
    </li>
  );
}

const timeWords = (at: number) =>
  new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
