/** The Set up a role tab: questions on one side, and on the other what comes out of the answers, as they are typed. */
import { noAnswers } from '../../domain/set-up/answers.ts';
import { say } from '../../i18n/say.ts';
import { AccountQuestions } from './account-questions.tsx';
import { afterPress } from './after-press.ts';
import { ListQuestions } from './list-questions.tsx';
import { PermissionQuestions } from './permission-questions.tsx';
import { Results } from './results.tsx';
import { RoleQuestions } from './role-questions.tsx';
import './set-up.css';
import { answers, putBack, reading, replaced, startOver, visit } from './set-up-state.ts';
import { StillNeeded } from './still-needed.tsx';
import { TrustQuestions } from './trust-questions.tsx';

export function SetUpTab() {
  const { setUp } = reading.value;
  const leave = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || target.id === '') return;
    const { id } = target;
    afterPress(() => visit(id));
  };
  return (
    <div class="set-up">
      <section class="questions-side" aria-labelledby="set-up-title">
        <div class="set-up-head">
          <h2 id="set-up-title">{say('setUp_title')}</h2>
          <Replacing />
        </div>
        <p class="soft">{say('setUp_about')}</p>
        <form
          class="set-up-form"
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onFocusOut={leave}
          onPaste={leave}
        >
          <AccountQuestions />
          <RoleQuestions />
          <TrustQuestions />
          <PermissionQuestions />
          <ListQuestions />
        </form>
      </section>
      <section class="results-side" aria-label={say('setUp_result')}>
        {setUp ? <Results setUp={setUp} /> : <StillNeeded />}
      </section>
    </div>
  );
}

/** Empties the form, or puts back what an example or that has replaced. */
function Replacing() {
  return (
    <span class="buttons">
      {replaced.value && (
        <button type="button" class="button small" onClick={putBack}>
          {say('setUp_putAnswersBack')}
        </button>
      )}
      {answers.value !== noAnswers && (
        <button type="button" class="button small" onClick={startOver}>
          {say('setUp_startOver')}
        </button>
      )}
    </span>
  );
}
