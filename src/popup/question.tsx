/** Asks once more before a role that is protected, or that cannot be assumed from here as far as is known. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Role, roleLabel } from '../domain/role.ts';
import { sentenceParts } from '../i18n/in-a-row.ts';
import { type MessageKey, say, sayParts } from '../i18n/say.ts';
import { askBackground } from '../ui/background.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { toField } from './field.ts';
import { message } from './message.ts';
import { signedIn, whyNotHere } from './reach.ts';
import { asked } from './switching.ts';

export function Question() {
  const role = asked.value;
  if (!role) return null;
  // The person picked it outside of the popup, so this Enter is their first here.
  const begunElsewhere = message.value?.kind === 'question';
  const obstacle = whyNotHere(role);
  const name = <b>{roleLabel(role)}</b>;
  const isPlain = !role.protected && !obstacle;
  return (
    <div class="ask">
      <p role="alert">
        <Drawing shape={role.protected ? icons.shield : icons.warning} />{' '}
        {sentenceParts<ComponentChildren>(
          isPlain && sayParts('popup_switchTo', { role: name }),
          role.protected && sayParts('popup_isProtected', { role: name }),
          obstacle &&
            (role.protected
              ? obstacle.words
              : sayParts('role_problemsOf', { role: name, problems: obstacle.words })),
          say(whatToPress(obstacle !== undefined, begunElsewhere)),
        )}
      </p>
      {obstacle && <CopyReport role={role} />}
    </div>
  );
}

function whatToPress(hasObstacle: boolean, begunElsewhere: boolean): MessageKey {
  if (hasObstacle) return begunElsewhere ? 'popup_enterAllTheSame' : 'popup_enterAgainAllTheSame';
  return begunElsewhere ? 'popup_enterToSwitch' : 'popup_enterAgainToSwitch';
}

function CopyReport({ role }: { role: Role }) {
  const said = useSignal('');
  const copy = async () => {
    const obstacle = whyNotHere(role);
    if (!obstacle) return;
    const bases = signedIn.value?.bases ?? [];
    const report = await askBackground('whyReport', { role, bases, obstacle });
    await navigator.clipboard.writeText(report);
    said.value = say('popup_reportCopied');
    // The next Enter is meant for the question.
    toField();
  };
  const refused = () => {
    said.value = say('popup_notCopied');
  };
  return (
    <>
      <button type="button" class="button small" onClick={() => copy().catch(refused)}>
        {say('popup_copyReport')}
      </button>
      <span role="status">{said.value}</span>
    </>
  );
}
