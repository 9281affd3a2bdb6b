/** The time machine: what was done to the list step by step, its bin, and what it was on earlier days; each leads back. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say, sayCount } from '../../i18n/say.ts';
import { readHistory, type Step, watchHistory } from '../../store/history.ts';
import { askBackground } from '../../ui/background.ts';
import { momentWords } from '../../ui/date-words.ts';
import { Bin } from '../bin.tsx';
import { announce, sayFailure } from '../edits.ts';
import { Snapshots } from '../snapshots.tsx';

/** As many as one looks through; the others can be shown. */
const SHOWN = 50;

export function History() {
  return (
    <section class="prose" aria-labelledby="history">
      <h2 id="history">{say('history_title')}</h2>
      <Steps />
      <Bin />
      <Snapshots />
    </section>
  );
}

function Steps() {
  /** undefined until they were read: nothing is said to be missing before. */
  const steps = useSignal<Step[] | undefined>(undefined);
  const shown = useSignal(SHOWN);
  useEffect(() => {
    const take = (read: Step[]) => {
      steps.value = read;
    };
    readHistory().then(take, sayFailure);
    return watchHistory(take);
  }, [steps]);
  const more = (steps.value?.length ?? 0) - shown.value;
  return (
    <section class="sync-part" aria-labelledby="steps">
      <h3 id="steps">{say('history_steps')}</h3>
      {steps.value?.length === 0 && <p>{say('history_noSteps')}</p>}
      <ul class="sync-list">
        {steps.value?.slice(0, shown.value).map((step) => (
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
            {sayCount('history_showMore', Math.min(more, SHOWN))}
          </button>
        </p>
      )}
    </section>
  );
}

function StepLine({ step }: { step: Step }) {
  const { id, at, words, isUndone } = step;
  const values = { step: words };
  const turn = async () => {
    await askBackground('turnStep', { id, isUndone: !isUndone });
    announce(isUndone ? say('history_doneAgain', values) : say('history_takenBack', values));
  };
  return (
    <li>
      <span>
        {isUndone ? <del>{words}</del> : words} <span class="soft">{momentWords(at)}</span>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={
          isUndone ? say('history_doAgainStep', values) : say('history_takeBackStep', values)
        }
        onClick={() => turn().catch(sayFailure)}
      >
        {isUndone ? say('history_doAgain') : say('history_takeBack')}
      </button>
    </li>
  );
}
