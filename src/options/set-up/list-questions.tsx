/** How the role is to look in people's lists. */
import { ColorChoice } from '../color-choice.tsx';
import { AnswerField } from './answer-field.tsx';
import { answer, answers } from './set-up-state.ts';

export function ListQuestions() {
  return (
    <fieldset class="questions">
      <legend>In your list</legend>
      <AnswerField field="displayName" placeholder="Shop · prod · Developer" />
      <AnswerField field="color" placeholder="None">
        <ColorChoice value={answers.value.color} onPick={(color) => answer({ color })} />
      </AnswerField>
    </fieldset>
  );
}
