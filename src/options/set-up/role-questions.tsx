/** What the role is called, and what is said of it. */
import { say } from '../../i18n/say.ts';
import { AnswerField } from './answer-field.tsx';

export function RoleQuestions() {
  return (
    <fieldset class="questions">
      <legend>{say('setUp_role')}</legend>
      <AnswerField field="roleName" placeholder="Developer" />
      <AnswerField field="path" placeholder="/team/" help={say('setUp_pathHelp')} />
      <div class="wide">
        <AnswerField field="description" placeholder={say('setUp_descriptionExample')} />
      </div>
      <AnswerField field="sessionLength" placeholder="1h" help={say('setUp_sessionLengthHelp')} />
      <AnswerField
        field="tags"
        rows={2}
        placeholder={'Team=Platform\nCostCenter=4711'}
        help={say('setUp_tagsHelp')}
      />
    </fieldset>
  );
}
