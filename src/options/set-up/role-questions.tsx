/** What the role is called, and what is said of it. */
import { AnswerField } from './answer-field.tsx';

export function RoleQuestions() {
  return (
    <fieldset class="questions">
      <legend>Role</legend>
      <AnswerField field="roleName" placeholder="Developer" />
      <AnswerField field="path" placeholder="/team/" help="If you keep roles below paths" />
      <div class="wide">
        <AnswerField field="description" placeholder="Developers of the shop" />
      </div>
      <AnswerField
        field="sessionLength"
        placeholder="1h"
        help="At most: 1 to 12 hours, such as 4h or 90 min"
      />
      <AnswerField
        field="tags"
        rows={2}
        placeholder={'Team=Platform\nCostCenter=4711'}
        help="One a line: Key=Value"
      />
    </fieldset>
  );
}
