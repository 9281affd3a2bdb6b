/** How the role is to look in people's lists. */
import { say } from '../../i18n/say.ts';
import { ColorChoice } from '../color-choice.tsx';
import { AnswerField } from './answer-field.tsx';
import { answer, answers } from './set-up-state.ts';

export function ListQuestions() {
  return (
    <fieldset class="questions">
      <legend>{say('setUp_inYourList')}</legend>
      <AnswerField field="displayName" placeholder="Shop · prod · Developer" />
      <AnswerField field="color" placeholder={say('setUp_noColor')}>
        <ColorChoice value={answers.value.color} onPick={(color) => answer({ color })} />
      </AnswerField>
    </fieldset>
  );
}
